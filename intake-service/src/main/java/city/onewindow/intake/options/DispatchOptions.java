package city.onewindow.intake.options;

import java.util.List;

/** The port to what a requester may choose from. Never fails: without routing it offers what was last known. */
@FunctionalInterface
public interface DispatchOptions {
    Options current();

    /** Districts and categories; empty lists where nothing is known yet. */
    record Options(long version, List<Choice> districts, List<Choice> categories) {
        /** Nothing known. */
        public static final Options NONE = new Options(0, List.of(), List.of());

        public Options {
            districts = List.copyOf(districts);
            categories = List.copyOf(categories);
        }
    }

    /** One choice, in both languages. */
    record Choice(String code, String zh, String en) {}
}
