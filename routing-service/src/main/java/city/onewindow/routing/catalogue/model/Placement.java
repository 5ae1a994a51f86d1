package city.onewindow.routing.catalogue.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.deadline.model.Terms;
import java.util.List;

/** What the catalogue says to an issue. */
public sealed interface Placement {
    /** It goes there. */
    record Placed(Department lead, List<Department> assists, Terms terms) implements Placement {
        public Placed {
            assists = List.copyOf(assists);
        }
    }

    /** No entry fits: a dispatcher decides. */
    record Unplaced(Reason reason) implements Placement {}

    /** Why no entry fits. */
    enum Reason {
        NO_CATEGORY("no-category"),
        UNKNOWN_CATEGORY("unknown-category"),
        UNKNOWN_DISTRICT("unknown-district"),
        NO_ENTRY("no-entry");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As it travels. */
        public String code() {
            return code;
        }
    }
}
