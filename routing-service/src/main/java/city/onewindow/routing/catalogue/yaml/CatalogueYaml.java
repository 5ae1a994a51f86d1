package city.onewindow.routing.catalogue.yaml;

import city.onewindow.routing.catalogue.application.CatalogueReader;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.CatalogueFault.Kind;
import city.onewindow.routing.catalogue.model.Category;
import city.onewindow.routing.catalogue.model.Named;
import city.onewindow.routing.catalogue.model.Reading;
import city.onewindow.routing.deadline.model.Terms;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a catalogue whole, and names all that is wrong with it. */
public final class CatalogueYaml implements CatalogueReader {
    /** Characters; some fifty times the bundled one. */
    static final int LARGEST = 256 * 1024;

    private static final String FORMAT = "1";

    @Override
    public Reading read(String text) {
        Faults faults = new Faults();
        if (text.length() > LARGEST) {
            faults.add(CatalogueFault.of("", 0, Kind.LIMIT));
            return new Reading.Faulty(faults.found());
        }
        Optional<Catalogue> catalogue =
                new YamlTree(faults).read(text).flatMap(tree -> new Fields(faults).top(tree, top -> top(top, faults)));
        return faults.isEmpty() && catalogue.isPresent()
                ? new Reading.Sound(catalogue.get())
                : new Reading.Faulty(faults.found());
    }

    private static Catalogue top(Yaml.Mapping top, Faults faults) {
        Fields fields = new Fields(faults);
        fields.only(
                top,
                Set.of("format", "deadlines", "districts", "departments", "categories", "companyTiers", "industries"));
        fields.text(top, "format")
                .filter(format -> !format.text().equals(FORMAT))
                .ifPresent(format -> faults.add(format, Kind.SHAPE, FORMAT));
        Terms standard = standard(top, fields);
        Map<String, Named> districts = names(top, "districts", fields);
        Map<String, Named> departments = names(top, "departments", fields);
        Entries entries = new Entries(faults, standard, districts.keySet(), departments.keySet());
        Map<String, Category> categories = new LinkedHashMap<>();
        fields.mapping(top, "categories")
                .ifPresent(all -> all.entries().forEach((code, node) -> {
                    if (fields.code(node, code)) {
                        entries.category(code, node).ifPresent(category -> categories.put(code, category));
                    }
                }));
        return new Catalogue(
                0,
                standard,
                districts,
                departments,
                categories,
                namesIfAny(top, "companyTiers", fields),
                namesIfAny(top, "industries", fields));
    }

    private static Terms standard(Yaml.Mapping top, Fields fields) {
        Terms fallback = new Terms(1, 5);
        Optional<Yaml.Mapping> deadlines = fields.mapping(top, "deadlines");
        deadlines.ifPresent(found -> {
            fields.only(found, Set.of("acknowledge", "reply"));
            fields.required(found, "acknowledge");
            fields.required(found, "reply");
        });
        return deadlines.map(found -> fields.terms(found, fallback)).orElse(fallback);
    }

    /** A catalogue may do without. */
    private static Map<String, Named> namesIfAny(Yaml.Mapping top, String key, Fields fields) {
        return top.entries().containsKey(key) ? names(top, key, fields) : Map.of();
    }

    private static Map<String, Named> names(Yaml.Mapping top, String key, Fields fields) {
        Map<String, Named> names = new LinkedHashMap<>();
        fields.mapping(top, key)
                .ifPresent(all -> all.entries().forEach((code, node) -> {
                    if (fields.code(node, code)) {
                        names.put(code, fields.named(code, node, Set.of("zh", "en")));
                    }
                }));
        return names;
    }
}
