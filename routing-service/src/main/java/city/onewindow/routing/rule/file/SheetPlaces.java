package city.onewindow.routing.rule.file;

import java.util.List;
import java.util.Map;

/**
 * Where in a sheet a table stands.
 *
 * @param rows of the sheet, from 1, of each of the table's
 * @param letters of the columns, by their codes
 */
record SheetPlaces(List<Integer> rows, Map<String, String> letters) implements TableFile.Places {
    SheetPlaces {
        rows = List.copyOf(rows);
        letters = Map.copyOf(letters);
    }

    @Override
    public String of(int row, String field) {
        return row == 0 || row > rows.size() ? "" : letters.getOrDefault(field, "A") + row(row);
    }

    @Override
    public int row(int row) {
        return row == 0 || row > rows.size() ? row : rows.get(row - 1);
    }
}
