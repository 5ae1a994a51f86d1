package city.onewindow.routing.catalogue.yaml;

import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.CatalogueFault.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A text as a tree of nodes. What could make a small text large, or make it something else than it looks, is refused:
 * anchors, aliases, tags, merge keys, a second document, depth.
 */
final class YamlTree {
    private static final int DEEPEST = 8;

    private final Faults faults;

    YamlTree(Faults faults) {
        this.faults = faults;
    }

    /** Empty where the text is no YAML at all; that is among the faults then. */
    Optional<Yaml> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(CatalogueYaml.LARGEST);
        options.setAllowRecursiveKeys(false);
        try {
            Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            if (root == null) {
                faults.add(CatalogueFault.of("", 1, Kind.EMPTY));
                return Optional.empty();
            }
            return Optional.of(node(root, ""));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(CatalogueFault.of("", line, Kind.SYNTAX));
        } catch (YAMLException limit) {
            faults.add(CatalogueFault.of("", 0, Kind.LIMIT));
        }
        return Optional.empty();
    }

    private Yaml node(Node node, String path) {
        int line = node.getStartMark().getLine() + 1;
        if (node.getAnchor() != null || isTagged(node)) {
            faults.add(CatalogueFault.of(path, line, Kind.REFERENCE));
        }
        return switch (node) {
            case MappingNode mapping -> new Yaml.Mapping(path, line, entries(mapping, path));
            case SequenceNode sequence -> {
                List<Yaml> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(node(item, path + "/" + items.size()));
                }
                yield new Yaml.Sequence(path, line, items);
            }
            case ScalarNode scalar ->
                new Yaml.Scalar(path, line, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
            default -> new Yaml.Scalar(path, line, "");
        };
    }

    private Map<String, Yaml> entries(MappingNode mapping, String path) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(CatalogueFault.of(path, line, Kind.SHAPE, "key"));
                continue;
            }
            String name = key.getValue();
            String below = path.isEmpty() ? name : path + "/" + name;
            if (key.getTag().equals(Tag.MERGE) || key.getAnchor() != null) {
                faults.add(CatalogueFault.of(below, line, Kind.REFERENCE));
            }
            if (entries.put(name, node(tuple.getValueNode(), below)) != null) {
                faults.add(CatalogueFault.of(below, line, Kind.DUPLICATE, name));
            }
        }
        return entries;
    }

    private static boolean isTagged(Node node) {
        String tag = node.getTag().getValue();
        return !tag.startsWith(Tag.PREFIX) || tag.equals(Tag.PREFIX + "binary") || tag.equals(Tag.PREFIX + "set");
    }
}
