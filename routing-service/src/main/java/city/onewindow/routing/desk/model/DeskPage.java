package city.onewindow.routing.desk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a list.
 *
 * @param next where the list goes on, absent at its end
 */
public record DeskPage(List<DeskLine> lines, @Nullable Cursor next) {
    public DeskPage {
        lines = List.copyOf(lines);
    }
}
