package city.onewindow.house.web;

import city.onewindow.house.problem.BodyLimit;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/**
 * Doors that take more than others, such as files; as a bean. What they take is read whole into memory, so it is for few
 * doors, and those who use them.
 *
 * @param paths exactly as they are asked for
 * @param most that a body there may have
 * @param fault code of the fault that says what to do with a larger one; its words have the KiB
 */
public record LargerBody(Set<String> paths, DataSize most, String fault) {
    public LargerBody {
        paths = Set.copyOf(paths);
    }

    /** Where it can be shortened like any other. */
    public LargerBody(Set<String> paths, DataSize most) {
        this(paths, most, BodyLimit.FAULT);
    }
}
