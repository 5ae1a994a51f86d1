package city.onewindow.cli.demo.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row: what was asked and what was answered, as text. Its times are data of the file; the demo runs at today's clock.
 *
 * @param number 1 for the first row below the header
 * @param department who handled it, a hint in free words; may be empty
 * @param wishes what only some files say
 */
public record Row(
        int number,
        String id,
        String requester,
        String subject,
        String submittedAt,
        String detail,
        String reply,
        String repliedAt,
        String department,
        Wishes wishes) {

    /**
     * What a file may say beside the columns that it must have; each absent where the file says nothing.
     *
     * @param kind {@code company} or {@code talent}
     * @param district code of the dispatch catalogue
     * @param category code of the dispatch catalogue
     * @param outcome {@code solved}, {@code partly-solved}, {@code explained} or {@code not-solved}
     * @param ways where the reply is to go; empty where the file says nothing
     */
    public record Wishes(
            @Nullable String kind,
            @Nullable String company,
            @Nullable String district,
            @Nullable String category,
            @Nullable String outcome,
            List<Way> ways) {
        /** A file that has none of the further columns. */
        public static final Wishes NONE = new Wishes(null, null, null, null, null, List.of());

        public Wishes {
            ways = List.copyOf(ways);
        }
    }

    /**
     * One audience of the reply and the way to it.
     *
     * @param audience {@code company} or {@code talent}
     * @param via {@code in-app} or {@code webhook}
     */
    public record Way(String audience, String via) {}
}
