package city.onewindow.routing.rule.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words and phrases as they stand in the text, whatever their width and case and however they are spaced; a Latin word is
 * found as a whole word, a Chinese one wherever it stands.
 *
 * @param any one of these, where there are some
 * @param all every one of these
 * @param none not one of these
 */
public record WordCondition(Where where, List<String> any, List<String> all, List<String> none) {
    public WordCondition {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    Stream<String> phrases() {
        return Stream.of(any, all, none).flatMap(List::stream);
    }

    /** Where to look. */
    public enum Where {
        /** In the subject or in the text. */
        ANYWHERE("anywhere"),
        SUBJECT("subject"),
        TEXT("text");

        private final String code;

        Where(String code) {
            this.code = code;
        }

        /** Stable: stored, sent and shown under this word. */
        public String code() {
            return code;
        }

        /** Empty where there is none of that code. */
        public static Optional<Where> of(String code) {
            return Arrays.stream(values())
                    .filter(where -> where.code.equals(code))
                    .findFirst();
        }
    }
}
