package city.onewindow.feedback.issue.application;

import java.util.Optional;

/** The port that finds an issue's id by its tracking code. */
@FunctionalInterface
public interface IssueCodes {
    /** @param digits thirteen */
    Optional<String> id(String digits);
}
