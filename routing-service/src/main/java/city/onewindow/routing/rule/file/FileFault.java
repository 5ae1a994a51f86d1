package city.onewindow.routing.rule.file;

import java.util.List;

/**
 * One thing for which a file is no table.
 *
 * @param place line or cell, empty for the whole
 * @param arguments of the words: what was found, what may stand there
 */
public record FileFault(String place, Kind kind, List<String> arguments) {
    public FileFault {
        arguments = List.copyOf(arguments);
    }

    static FileFault of(String place, Kind kind, String... arguments) {
        return new FileFault(place, kind, List.of(arguments));
    }

    /** What can be wrong. */
    public enum Kind {
        /** Nothing stands in it. */
        EMPTY("rules-file-empty"),
        /** Not YAML. */
        SYNTAX("rules-file-syntax"),
        /** Anchors, aliases, tags and merge keys are not taken: they hide what a reader would have to see. */
        REFERENCE("rules-file-reference"),
        /** More rows or characters than a table may have. Arguments: how many of each. */
        LIMIT("rules-file-limit"),
        /** A workbook that unpacked has more than is read. Arguments: MiB, parts. */
        UNPACKED("rules-file-unpacked"),
        /** Lists in lists, deeper than any table. */
        DEEP("rules-file-deep"),
        /** Another kind of value than belongs there. Arguments: what belongs there. */
        SHAPE("rules-file-shape"),
        /** A key or column that means nothing. Arguments: it, those that mean something. */
        UNKNOWN("rules-file-unknown"),
        /** A key or column that stands twice. Arguments: it. */
        DUPLICATE("rules-file-duplicate"),
        /** A formula with which the workbook keeps no value. Arguments: the sheet. */
        FORMULA("rules-file-formula"),
        /** An error stands in the cell, or is what its formula came to. Arguments: the sheet, the error. */
        ERROR("rules-file-error"),
        /** No workbook. */
        WORKBOOK("rules-file-workbook"),
        /** It says nothing of rules: whoever forgot them does not mean that there shall be none. */
        NO_RULES("rules-file-no-rules"),
        /** A sheet or column that must be there. Arguments: it. */
        MISSING("rules-file-missing");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Stable, for clients. */
        public String code() {
            return code;
        }
    }
}
