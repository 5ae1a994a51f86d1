package city.onewindow.routing.rule.mongo;

import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A table as BSON, as it was written; nothing that somebody wrote becomes a key. */
final class TableDocument {
    private TableDocument() {}

    static Document write(WrittenTable table) {
        return new Document("otherwise", table.otherwise())
                .append("rules", table.rules().stream().map(TableDocument::rule).toList());
    }

    private static Document rule(WrittenRule rule) {
        List<Document> codes = rule.codes().entrySet().stream()
                .map(each -> new Document("of", each.getKey()).append("any", each.getValue()))
                .toList();
        return new Document("id", rule.id())
                .append("zh", rule.zh())
                .append("en", rule.en())
                .append("enabled", rule.enabled())
                .append("codes", codes)
                .append("where", rule.where())
                .append("any", rule.any())
                .append("all", rule.all())
                .append("none", rule.none())
                .append("lead", rule.lead())
                .append("assists", rule.assists())
                .append("priority", rule.priority())
                .append("acknowledge", rule.acknowledge())
                .append("reply", rule.reply());
    }

    static WrittenTable read(Document document) {
        return new WrittenTable(
                document.getString("otherwise"),
                document.getList("rules", Document.class).stream()
                        .map(TableDocument::readRule)
                        .toList());
    }

    private static WrittenRule readRule(Document document) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Document each : document.getList("codes", Document.class)) {
            codes.put(each.getString("of"), each.getList("any", String.class));
        }
        return new WrittenRule(
                document.getString("id"),
                document.getString("zh"),
                document.getString("en"),
                document.getString("enabled"),
                codes,
                document.getString("where"),
                document.getList("any", String.class),
                document.getList("all", String.class),
                document.getList("none", String.class),
                document.getString("lead"),
                document.getList("assists", String.class),
                document.getString("priority"),
                document.getString("acknowledge"),
                document.getString("reply"));
    }
}
