package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.model.WrittenTable;
import java.util.List;
import java.util.Optional;

/** What became of a file. */
public sealed interface TableFile {
    /** Bytes of a file that is read at all: more than the largest table takes, but for one whose words are single letters. */
    int LARGEST_BYTES = 8 << 20;

    /** It is a table; whether it holds is another question. */
    record Read(WrittenTable table, Places places) implements TableFile {}

    /**
     * It is none; every fault that was found, at least one.
     *
     * @param rest what it says all the same; empty where too little can be told of that
     */
    record Unreadable(List<FileFault> faults, Optional<RestOfTable> rest) implements TableFile {
        public Unreadable {
            faults = List.copyOf(faults);
        }

        public Unreadable(List<FileFault> faults) {
            this(faults, Optional.empty());
        }
    }

    /** Where in the file a field of the table stands. */
    @FunctionalInterface
    interface Places {
        /**
         * Words such as {@code 12} for a line or {@code C7} for a cell.
         *
         * @param row of the table, from 1; 0 for the whole
         * @param field as faults name it, empty for the whole row
         */
        String of(int row, String field);

        /** How the file counts the row. @param row of the table, from 1 */
        default int row(int row) {
            return row;
        }
    }
}
