package city.onewindow.routing.desk.web;

import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.DeskPage;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next for {@code after}, absent at the list's end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageBody(List<DeskLine> issues, @Nullable String next) {
    static PageBody of(DeskPage page) {
        Cursor next = page.next();
        return new PageBody(
                page.lines().stream().map(line -> line.coded(Codes::grouped)).toList(),
                next == null ? null : next.text());
    }
}
