package city.onewindow.routing.desk.model;

import city.onewindow.routing.catalogue.model.Catalogue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of the triage desk are listed; an absent criterion lets all through.
 *
 * @param category code, or {@value #NONE} for what has none
 * @param reason code, why it is in triage; one of the catalogue's is also found where a model that was asked then told its own
 * @param catalogue that says whether it knows category and district
 * @param dispatcher who asks, absent where nobody said; then nothing is theirs
 * @param now by which a claim stands or has run out
 */
public record TriageFilter(
        @Nullable String district,
        @Nullable String category,
        @Nullable String reason,
        Catalogue catalogue,
        Work work,
        @Nullable String dispatcher,
        Instant now) {
    /** In place of a category's code. */
    public static final String NONE = "none";

    /** Who works on it. */
    public enum Work {
        ANY("any"),
        FREE("free"),
        MINE("mine"),
        OTHERS("others");

        private final String code;

        Work(String code) {
            this.code = code;
        }

        /** Stable, for addresses. */
        public String code() {
            return code;
        }

        /** Empty where there is none of that code. */
        public static Optional<Work> of(String code) {
            return Arrays.stream(values())
                    .filter(work -> work.code.equals(code))
                    .findFirst();
        }
    }
}
