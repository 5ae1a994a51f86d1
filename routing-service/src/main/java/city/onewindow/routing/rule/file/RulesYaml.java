package city.onewindow.routing.rule.file;

import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.file.FileFault.Kind;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a table from YAML; every value is the text that stands there, whatever YAML would make of it. */
public final class RulesYaml {
    private static final int DEEPEST = 8;
    private static final int MOST_FAULTS = 100;
    private static final Set<String> TOP = Set.of("format", "otherwise", "rules");
    static final Set<String> RULE = Set.of("id", "zh", "en", "enabled", "when", "words", "then");
    private static final Set<String> WORDS = Set.of("where", "any", "all", "none");
    private static final Set<String> THEN = Set.of("lead", "assists", "priority", "acknowledge", "reply");

    private final List<FileFault> faults = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private RulesYaml() {}

    /** Judges the whole text; never throws for what stands in it. */
    public static TableFile read(String text) {
        return new RulesYaml().table(text);
    }

    private TableFile table(String text) {
        LoaderOptions options = new LoaderOptions();
        // Both are judged before, and told by their lines.
        options.setNestingDepthLimit(DEEPEST + 1);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(TableFile.LARGEST_BYTES);
        options.setAllowRecursiveKeys(false);
        try {
            if (!isBare(new Yaml(options).parse(new StringReader(text)))) {
                return new TableFile.Unreadable(faults);
            }
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                fault("", Kind.EMPTY);
                return new TableFile.Unreadable(faults);
            }
            WrittenTable table = top(root);
            if (faults.isEmpty()) {
                return new TableFile.Read(table, this::place);
            }
        } catch (MarkedYAMLException e) {
            fault(e.getProblemMark() == null ? "1" : "" + (e.getProblemMark().getLine() + 1), Kind.SYNTAX);
        } catch (YAMLException limit) {
            fault("", Kind.LIMIT, "" + TableCheck.MOST_RULES, "" + WrittenTable.LARGEST);
        }
        return new TableFile.Unreadable(faults);
    }

    /** Whether all stands where it is read, and nothing lies too deep; else the lines are noted. */
    private boolean isBare(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            String line = ""
                    + (event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1);
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                fault(line, Kind.REFERENCE);
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                fault(line, Kind.DEEP);
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return faults.isEmpty();
    }

    private String place(int row, String field) {
        return row == 0 || row > lines.size() ? "" : "" + lines.get(row - 1);
    }

    private WrittenTable top(Node root) {
        Map<String, Node> top = entries(root, TOP);
        String format = text(top.get("format"));
        if (!format.isEmpty() && !format.equals("1")) {
            fault(line(root), Kind.SHAPE, "format: 1");
        }
        List<WrittenRule> rules = new ArrayList<>();
        Node list = top.get("rules");
        if (list instanceof SequenceNode sequence && isPlain(sequence)) {
            for (Node each : sequence.getValue()) {
                lines.add(each.getStartMark().getLine() + 1);
                rules.add(rule(entries(each, RULE)));
            }
        } else if (list != null) {
            fault(line(list), Kind.SHAPE, "- id: …");
        } else if (root instanceof MappingNode) {
            fault("", Kind.NO_RULES);
        }
        return new WrittenTable(text(top.get("otherwise")), rules);
    }

    private WrittenRule rule(Map<String, Node> rule) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        optional(rule.get("when"), null).forEach((dimension, any) -> codes.put(dimension, texts(any)));
        Map<String, Node> words = optional(rule.get("words"), WORDS);
        Map<String, Node> then = optional(rule.get("then"), THEN);
        return new WrittenRule(
                text(rule.get("id")),
                text(rule.get("zh")),
                text(rule.get("en")),
                PageWords.enabled(text(rule.get("enabled"))),
                codes,
                PageWords.where(text(words.get("where"))),
                texts(words.get("any")),
                texts(words.get("all")),
                texts(words.get("none")),
                text(then.get("lead")),
                texts(then.get("assists")),
                PageWords.priority(text(then.get("priority"))),
                text(then.get("acknowledge")),
                text(then.get("reply")));
    }

    private Map<String, Node> optional(@Nullable Node node, @Nullable Set<String> known) {
        return node == null ? Map.of() : entries(node, known);
    }

    /** @param known keys that mean something, absent where any may */
    private Map<String, Node> entries(Node node, @Nullable Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault(line(node), Kind.SHAPE, "key: value");
            return entries;
        }
        if (isPlain(mapping)) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                if (!isPlain(key)) {
                    continue;
                }
                String name = text(key);
                if (known != null && !known.contains(name)) {
                    fault(
                            line(key),
                            Kind.UNKNOWN,
                            shown(name),
                            String.join(", ", known.stream().sorted().toList()));
                } else if (entries.put(name, tuple.getValueNode()) != null) {
                    fault(line(key), Kind.DUPLICATE, shown(name));
                }
            }
        }
        return entries;
    }

    private List<String> texts(@Nullable Node node) {
        if (node instanceof SequenceNode sequence) {
            return isPlain(sequence)
                    ? sequence.getValue().stream().map(this::text).toList()
                    : List.of();
        }
        String text = text(node);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return isPlain(scalar) ? TextRule.normal(scalar.getValue()) : "";
        }
        fault(line(node), Kind.SHAPE, "value");
        return "";
    }

    private boolean isPlain(Node node) {
        String tag = node.getTag().getValue();
        boolean plain = node.getAnchor() == null
                && !node.getTag().equals(Tag.MERGE)
                && tag.startsWith(Tag.PREFIX)
                && !tag.equals(Tag.PREFIX + "binary")
                && !tag.equals(Tag.PREFIX + "set");
        if (!plain) {
            fault(line(node), Kind.REFERENCE);
        }
        return plain;
    }

    private void fault(String place, Kind kind, String... arguments) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(FileFault.of(place, kind, arguments));
        }
    }

    private static String line(Node node) {
        return "" + (node.getStartMark().getLine() + 1);
    }

    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 60));
    }
}
