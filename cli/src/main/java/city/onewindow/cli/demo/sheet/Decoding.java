package city.onewindow.cli.demo.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8, read strictly: a byte that is none is named by its place instead of becoming a question mark. A file whose very
 * first character beyond ASCII is none, but which is GB18030 from end to end, is what spreadsheets in Chinese write.
 */
final class Decoding {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Decoding() {}

    /** @throws UnreadableSheetException naming line, row and column of the first byte that is not UTF-8 */
    static String decode(String name, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            if (text.chars().allMatch(each -> each < 0x80)) {
                try {
                    return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                } catch (CharacterCodingException neither) {
                    // Then it is told as the UTF-8 that it should be.
                }
            }
            Place place = Place.after(text);
            throw new UnreadableSheetException(
                    "%s 不是 UTF-8：第 %3$d 行文字（第 %4$d 行记录，第 %5$d 列）的字节 0x%2$02X。请另存为 UTF-8 再试。"
                            .formatted(name, bytes[in.position()] & 0xFF, place.line, place.row, place.column),
                    "%s is not UTF-8: byte 0x%02X in line %d (row %d, column %d). Save the file as UTF-8 and try again."
                            .formatted(name, bytes[in.position()] & 0xFF, place.line, place.row, place.column));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
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
