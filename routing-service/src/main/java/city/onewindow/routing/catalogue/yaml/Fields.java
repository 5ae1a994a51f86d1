package city.onewindow.routing.catalogue.yaml;

import city.onewindow.house.text.TextRule;
import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.CatalogueFault.Kind;
import city.onewindow.routing.catalogue.model.Named;
import city.onewindow.routing.deadline.model.Terms;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Takes values out of nodes; what is wrong is noted, and reading goes on with what stands in for it. */
final class Fields {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;
    private static final TextRule NAME = TextRule.line(1, 60);
    /** So many departments, districts or categories, and no more: pages list them all. */
    private static final int MOST_ENTRIES = 500;

    private final Faults faults;

    Fields(Faults faults) {
        this.faults = faults;
    }

    <T> Optional<T> top(Yaml node, Function<Yaml.Mapping, T> read) {
        return asMapping(node).map(read);
    }

    /** The mapping under a key that must be there, with at least one entry. */
    Optional<Yaml.Mapping> mapping(Yaml.Mapping in, String key) {
        return required(in, key).flatMap(this::asMapping);
    }

    Optional<Yaml.Mapping> asMapping(Yaml node) {
        if (node instanceof Yaml.Mapping mapping && !mapping.entries().isEmpty()) {
            if (mapping.entries().size() <= MOST_ENTRIES) {
                return Optional.of(mapping);
            }
            faults.add(node, Kind.LIMIT);
            return Optional.empty();
        }
        faults.add(node, Kind.SHAPE, "key: value");
        return Optional.empty();
    }

    Optional<Yaml> required(Yaml.Mapping in, String key) {
        Yaml found = in.entries().get(key);
        if (found == null) {
            String path = in.path().isEmpty() ? key : in.path() + "/" + key;
            faults.add(CatalogueFault.of(path, in.line(), Kind.MISSING, key));
        }
        return Optional.ofNullable(found);
    }

    /** The text under a key that must be there. */
    Optional<Yaml.Scalar> text(Yaml.Mapping in, String key) {
        return required(in, key).flatMap(this::asText);
    }

    Optional<Yaml.Scalar> asText(Yaml node) {
        if (node instanceof Yaml.Scalar scalar) {
            return Optional.of(scalar);
        }
        faults.add(node, Kind.SHAPE, "value");
        return Optional.empty();
    }

    void only(Yaml.Mapping in, Set<String> known) {
        in.entries().forEach((key, node) -> {
            if (!known.contains(key)) {
                faults.add(node, Kind.UNKNOWN_KEY, key, String.join(", ", new TreeSet<>(known)));
            }
        });
    }

    boolean code(Yaml at, String code) {
        boolean sound = code.length() <= LONGEST_CODE && CODE.matcher(code).matches();
        if (!sound) {
            faults.add(at, Kind.CODE, code.substring(0, Math.min(code.length(), LONGEST_CODE)));
        }
        return sound;
    }

    Named named(String code, Yaml node, Set<String> known) {
        Optional<Yaml.Mapping> mapping = asMapping(node);
        mapping.ifPresent(found -> only(found, known));
        return new Named(
                code,
                mapping.flatMap(found -> name(found, "zh")).orElse(code),
                mapping.flatMap(found -> name(found, "en")).orElse(code));
    }

    private Optional<String> name(Yaml.Mapping in, String key) {
        Optional<Yaml.Scalar> found = text(in, key);
        found.filter(scalar -> NAME.fault(TextRule.normal(scalar.text())).isPresent())
                .ifPresent(scalar -> faults.add(scalar, Kind.NAME));
        return found.map(scalar -> TextRule.normal(scalar.text()));
    }

    /** The terms that the keys {@code acknowledge} and {@code reply} say, each otherwise as in {@code standard}. */
    Terms terms(Yaml.Mapping in, Terms standard) {
        int acknowledge = days(in, "acknowledge", standard.acknowledge());
        int reply = days(in, "reply", Math.max(standard.reply(), acknowledge));
        if (acknowledge > reply) {
            faults.add(in, Kind.DAYS_ORDER);
            return standard;
        }
        return new Terms(acknowledge, reply);
    }

    private int days(Yaml.Mapping in, String key, int standard) {
        Yaml found = in.entries().get(key);
        if (found == null) {
            return standard;
        }
        String text = asText(found).map(Yaml.Scalar::text).orElse("");
        if (text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= Terms.LONGEST) {
            return Integer.parseInt(text);
        }
        faults.add(found, Kind.DAYS, text.substring(0, Math.min(text.length(), 20)), "" + Terms.LONGEST);
        return standard;
    }
}
