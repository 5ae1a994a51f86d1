package city.onewindow.cli.demo.sheet;

import city.onewindow.house.text.Decoded;

/** A sheet's bytes as text; a byte that is none is named by its place instead of becoming a question mark. */
final class Decoding {
    private Decoding() {}

    /** @throws UnreadableSheetException naming line, row and column of the first byte that is not UTF-8 */
    static String decode(String name, byte[] bytes) {
        return switch (Decoded.of(bytes)) {
            case Decoded.Text read -> read.text();
            case Decoded.Neither not -> {
                Place place = Place.after(not.before());
                throw new UnreadableSheetException(
                        "%s 不是 UTF-8：第 %3$d 行文字（第 %4$d 行记录，第 %5$d 列）的字节 0x%2$02X。请另存为 UTF-8 再试。"
                                .formatted(name, bytes[not.at()] & 0xFF, place.line, place.row, place.column),
                        "%s is not UTF-8: byte 0x%02X in line %d (row %d, column %d). Save the file as UTF-8 and try again."
                                .formatted(name, bytes[not.at()] & 0xFF, place.line, place.row, place.column));
            }
        };
    }

    /**
     * Where in a CSV file a text ends.
     *
     * @param line from 1
     * @param row 0 for the header
     * @param column from 1
     */
    private record Place(int line, int row, int column) {
        static Place after(String text) {
            int line = 1;
            int row = 0;
            int column = 1;
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\n') {
                    line++;
                    row += quoted ? 0 : 1;
                    column = quoted ? column : 1;
                } else if (c == ',' && !quoted) {
                    column++;
                }
            }
            return new Place(line, row, column);
        }
    }
}
