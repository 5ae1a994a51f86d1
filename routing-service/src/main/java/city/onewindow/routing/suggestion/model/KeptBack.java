package city.onewindow.routing.suggestion.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One in six issues is never learned from, by any model: on those, an old model and a new one are compared fairly. Which
 * ones, the words say, so it is the same at every training, wherever the issue comes from.
 */
public final class KeptBack {
    private static final int ONE_IN = 6;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private KeptBack() {}

    public static boolean is(Example example) {
        return is(example.text());
    }

    /** Of an issue, read as {@link Example#of} reads one. */
    public static boolean is(String subject, String text) {
        return is(subject + '\n' + text);
    }

    private static boolean is(String read) {
        CRC32 sum = new CRC32();
        String words = NO_WORD.matcher(read).replaceAll("").toLowerCase(Locale.ROOT);
        sum.update(words.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % ONE_IN == 0;
    }
}
