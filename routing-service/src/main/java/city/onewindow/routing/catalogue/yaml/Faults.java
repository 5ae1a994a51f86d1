package city.onewindow.routing.catalogue.yaml;

import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.CatalogueFault.Kind;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong; a reader goes on after each, so that one look shows all. */
final class Faults {
    /** A text with more faults than this is no catalogue. */
    private static final int MOST = 100;

    private final List<CatalogueFault> found = new ArrayList<>();

    void add(Yaml at, Kind kind, String... arguments) {
        add(CatalogueFault.of(at.path(), at.line(), kind, arguments));
    }

    void add(CatalogueFault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<CatalogueFault> found() {
        return List.copyOf(found);
    }
}
