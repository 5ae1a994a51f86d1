package city.onewindow.routing.released.model;

import city.onewindow.contracts.issue.Department;
import java.time.Instant;

/**
 * A general answer as anybody may read it. Of the issue that it came of it knows nothing.
 *
 * @param department that answers for it, as it was named then
 * @param at when these words were released
 */
public record ReleasedAnswer(String question, String answer, Department department, Instant at) {}
