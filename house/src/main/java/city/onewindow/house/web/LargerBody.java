package city.onewindow.house.web;

import java.util.Set;
import org.springframework.util.unit.DataSize;

/**
 * Doors that take more than others, such as files; as a bean. What they take is read whole into memory, so it is for few
 * doors, and those who use them.
 *
 * @param paths exactly as they are asked for
 * @param most that a body there may have
 */
public record LargerBody(Set<String> paths, DataSize most) {
    public LargerBody {
        paths = Set.copyOf(paths);
    }
}
