package city.onewindow.messaging.aggregate;

import java.util.Collection;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How large a document is at the most, without encoding it. */
final class DocumentSize {
    /** Type byte, terminators and length fields of one element, rounded up. */
    private static final int OVERHEAD = 16;
    /** UTF-8 takes at most three bytes for a UTF-16 unit. */
    private static final int BYTES_A_CHAR = 3;

    private DocumentSize() {}

    static int upperBound(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                int size = OVERHEAD;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    size += OVERHEAD
                            + String.valueOf(entry.getKey()).length() * BYTES_A_CHAR
                            + upperBound(entry.getValue());
                }
                yield size;
            }
            case Collection<?> list ->
                list.stream().mapToInt(each -> upperBound(each) + OVERHEAD).sum() + OVERHEAD;
            case String text -> text.length() * BYTES_A_CHAR;
            case Binary binary -> binary.length();
            case byte[] bytes -> bytes.length;
            case null, default -> OVERHEAD;
        };
    }
}
