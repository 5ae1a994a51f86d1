package city.onewindow.routing.suggestion.csv;

import java.util.List;

/** What became of a file. */
public sealed interface TextsFile {
    /** Bytes of a file that is read at all. */
    int LARGEST_BYTES = 8 << 20;

    /** It is labelled texts, one or more. */
    record Read(List<LabelledText> rows) implements TextsFile {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /**
     * It is not.
     *
     * @param faults one to twenty, by rows; of each kind that occurs as many as of the others, as far as there are
     * @param more that are left out
     */
    record Unreadable(List<TextsFault> faults, long more) implements TextsFile {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
