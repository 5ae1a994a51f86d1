package city.onewindow.routing.catalogue.model;

import java.util.List;

/**
 * One thing that is wrong with a catalogue as somebody wrote it.
 *
 * @param path of keys from the top, {@code categories/patents/lead}; empty for the whole
 * @param line in the text, from 1; 0 where it has none
 * @param kind what is wrong
 * @param arguments of the words for it: what was found, what may stand there
 */
public record CatalogueFault(String path, int line, Kind kind, List<String> arguments) {
    public CatalogueFault {
        arguments = List.copyOf(arguments);
    }

    public static CatalogueFault of(String path, int line, Kind kind, String... arguments) {
        return new CatalogueFault(path, line, kind, List.of(arguments));
    }

    /** What can be wrong. */
    public enum Kind {
        /** Not YAML. */
        SYNTAX("catalogue-syntax"),
        /** Nothing was sent, or nothing but remarks. */
        EMPTY("catalogue-empty"),
        /** Anchors, aliases, tags and merge keys are not taken: they hide what a reader would have to see. */
        REFERENCE("catalogue-reference"),
        /** Too deep or too much. */
        LIMIT("catalogue-limit"),
        /** Another kind of node than belongs there. Arguments: what belongs there. */
        SHAPE("catalogue-shape"),
        /** A key that means nothing. Arguments: the key, the keys that mean something. */
        UNKNOWN_KEY("catalogue-unknown-key"),
        /** Said twice. Arguments: what. */
        DUPLICATE("catalogue-duplicate"),
        /** Not said. Arguments: the key. */
        MISSING("catalogue-missing"),
        /** No code. Arguments: what was found. */
        CODE("catalogue-code"),
        /** A name that is empty, too long or holds what cannot be shown. */
        NAME("catalogue-name"),
        /** Names a department that is not in the catalogue. Arguments: the code. */
        UNKNOWN_DEPARTMENT("catalogue-unknown-department"),
        /** Names a district that is not in the catalogue. Arguments: the code. */
        UNKNOWN_DISTRICT("catalogue-unknown-district"),
        /** The lead among those that assist. Arguments: the code. */
        LEAD_ASSISTS("catalogue-lead-assists"),
        /** No working days. Arguments: what was found. */
        DAYS("catalogue-days"),
        /** The reply is due before the acknowledgement. */
        DAYS_ORDER("catalogue-days-order"),
        /** Neither a lead for the city nor {@code triage: true}. */
        NO_DEFAULT("catalogue-no-default"),
        /** Both a lead for the city and {@code triage: true}. */
        BOTH("catalogue-both");

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
