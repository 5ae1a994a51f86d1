package city.onewindow.routing.catalogue.yaml;

import city.onewindow.routing.catalogue.model.CatalogueFault.Kind;
import city.onewindow.routing.catalogue.model.Category;
import city.onewindow.routing.catalogue.model.Entry;
import city.onewindow.routing.catalogue.model.Named;
import city.onewindow.routing.deadline.model.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a category with its entries for the city and for districts. */
final class Entries {
    private static final Set<String> CATEGORY =
            Set.of("zh", "en", "lead", "assists", "acknowledge", "reply", "triage", "districts");
    private static final Set<String> DISTRICT = Set.of("lead", "assists", "acknowledge", "reply");

    private final Faults faults;
    private final Fields fields;
    private final Terms standard;
    private final Set<String> districts;
    private final Set<String> departments;

    Entries(Faults faults, Terms standard, Set<String> districts, Set<String> departments) {
        this.faults = faults;
        this.fields = new Fields(faults);
        this.standard = standard;
        this.districts = districts;
        this.departments = departments;
    }

    Optional<Category> category(String code, Yaml node) {
        Named name = fields.named(code, node, CATEGORY);
        if (!(node instanceof Yaml.Mapping mapping)) {
            return Optional.empty();
        }
        boolean triage = triage(mapping);
        boolean led = mapping.entries().containsKey("lead");
        if (triage == led) {
            faults.add(mapping, led ? Kind.BOTH : Kind.NO_DEFAULT);
        }
        Terms terms = fields.terms(mapping, standard);
        Entry city = led ? entry(mapping, terms) : null;
        return Optional.of(new Category(name, city, districts(mapping, terms, city)));
    }

    private boolean triage(Yaml.Mapping mapping) {
        Yaml found = mapping.entries().get("triage");
        if (found == null) {
            return false;
        }
        boolean said = found instanceof Yaml.Scalar scalar && scalar.text().equals("true");
        if (!said) {
            faults.add(found, Kind.SHAPE, "true");
        }
        return true;
    }

    private Map<String, Entry> districts(Yaml.Mapping category, Terms terms, @Nullable Entry city) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Yaml found = category.entries().get("districts");
        if (found == null) {
            return entries;
        }
        fields.asMapping(found)
                .ifPresent(all -> all.entries().forEach((district, node) -> {
                    if (!districts.contains(district)) {
                        faults.add(node, Kind.UNKNOWN_DISTRICT, shown(district));
                    }
                    fields.asMapping(node).ifPresent(mapping -> {
                        fields.only(mapping, DISTRICT);
                        if (city == null) {
                            fields.required(mapping, "lead");
                        }
                        entries.put(district, entry(mapping, fields.terms(mapping, terms), city));
                    });
                }));
        return entries;
    }

    private Entry entry(Yaml.Mapping mapping, Terms terms) {
        return entry(mapping, terms, null);
    }

    /** What a district does not say is the city's. */
    private Entry entry(Yaml.Mapping mapping, Terms terms, @Nullable Entry city) {
        Yaml lead = mapping.entries().get("lead");
        String code = lead == null
                ? city == null ? "" : city.lead()
                : fields.asText(lead).map(Yaml.Scalar::text).orElse("");
        if (lead != null) {
            known(lead, code);
        }
        Yaml assists = mapping.entries().get("assists");
        List<String> codes = assists == null ? inherited(city, code) : assists(assists);
        if (codes.contains(code)) {
            faults.add(mapping, Kind.LEAD_ASSISTS, code);
        }
        return new Entry(code, codes, terms);
    }

    /** A department that leads in a district does not assist itself there. */
    private static List<String> inherited(@Nullable Entry city, String lead) {
        return city == null
                ? List.of()
                : city.assists().stream().filter(code -> !code.equals(lead)).toList();
    }

    private List<String> assists(Yaml node) {
        List<String> codes = new ArrayList<>();
        if (!(node instanceof Yaml.Sequence sequence)) {
            faults.add(node, Kind.SHAPE, "[…]");
            return codes;
        }
        for (Yaml item : sequence.items()) {
            fields.asText(item).map(Yaml.Scalar::text).ifPresent(code -> {
                known(item, code);
                if (codes.contains(code)) {
                    faults.add(item, Kind.DUPLICATE, shown(code));
                }
                codes.add(code);
            });
        }
        return codes;
    }

    private void known(Yaml at, String department) {
        if (!departments.contains(department)) {
            faults.add(at, Kind.UNKNOWN_DEPARTMENT, shown(department));
        }
    }

    private static String shown(String code) {
        return code.substring(0, Math.min(code.length(), 60));
    }
}
