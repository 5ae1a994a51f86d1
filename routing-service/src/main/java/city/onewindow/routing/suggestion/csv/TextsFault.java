package city.onewindow.routing.suggestion.csv;

import java.util.List;

/** One thing for which a file is no labelled texts. Rows and lines are as {@link LabelledText} counts them. */
public sealed interface TextsFault {
    /** At which it is, 0 where it is the whole file's. */
    default long row() {
        return 0;
    }

    /** Nothing stands in it. */
    record Empty() implements TextsFault {}

    /** The first line lacks columns. @param has what stands there instead */
    record Lacking(List<String> columns, List<String> has) implements TextsFault {
        public Lacking {
            columns = List.copyOf(columns);
            has = List.copyOf(has);
        }
    }

    /** A column that is read stands twice. */
    record Twice(String column) implements TextsFault {}

    /** Only the first line stands in it. */
    record NoRows() implements TextsFault {}

    /** More rows than can be learned from. */
    record TooMany(long rows, int most) implements TextsFault {}

    /** A row has another number of cells than the first line has columns. */
    record Uneven(long row, long line, int cells, int columns) implements TextsFault {}

    /** A row does not say where it belongs. */
    record NoLabel(long row, long line) implements TextsFault {}

    /** Nothing that anybody could see stands in a row's text, so there is nothing to learn from it. */
    record NoText(long row, long line) implements TextsFault {}

    /** A row, the first of those alike, says that it belongs where nothing can. */
    record UnknownLabel(long row, long line, String label) implements TextsFault {}

    /** A row opens a quotation mark that nothing closes. */
    record Unclosed(long row, long line) implements TextsFault {}

    /** In a row something follows a closing quotation mark. */
    record Trailing(long row, long line) implements TextsFault {}
}
