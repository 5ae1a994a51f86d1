package city.onewindow.routing.suggestion.csv;

import java.util.List;

/** What became of a file. */
public sealed interface TextsFile {
    /** Bytes of a file that is read at all. */
    int LARGEST_BYTES = 8 << 20;

    /** It is labelled texts, one or more; whether the labels mean something is another question. */
    record Read(List<LabelledText> rows) implements TextsFile {
        public Read {
            rows = List.copyOf(rows);
        }
    }

    /** It is not. @param faults at least one, in their order, those behind the first few left out */
    record Unreadable(List<TextsFault> faults) implements TextsFile {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
