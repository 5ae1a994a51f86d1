package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a table as YAML; what was not said is left out. */
public final class RulesYamlWriter {
    private RulesYamlWriter() {}

    /** The text; reading it gives the same table. */
    public static String write(WrittenTable table) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        List<Map<String, Object>> rules = new ArrayList<>();
        table.rules().forEach(rule -> rules.add(rule(rule)));
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("format", 1);
        said(top, "otherwise", table.otherwise());
        top.put("rules", rules);
        return new Yaml(options).dump(top);
    }

    private static Map<String, Object> rule(WrittenRule rule) {
        Map<String, Object> row = new LinkedHashMap<>();
        said(row, "id", rule.id());
        said(row, "zh", rule.zh());
        said(row, "en", rule.en());
        said(row, "enabled", rule.enabled());
        if (!rule.codes().isEmpty()) {
            row.put("when", new LinkedHashMap<>(rule.codes()));
        }
        Map<String, Object> words = new LinkedHashMap<>();
        said(words, "where", rule.where());
        each(words, "any", rule.any());
        each(words, "all", rule.all());
        each(words, "none", rule.none());
        if (!words.isEmpty()) {
            row.put("words", words);
        }
        Map<String, Object> then = new LinkedHashMap<>();
        said(then, "lead", rule.lead());
        each(then, "assists", rule.assists());
        said(then, "priority", rule.priority());
        said(then, "acknowledge", rule.acknowledge());
        said(then, "reply", rule.reply());
        if (!then.isEmpty()) {
            row.put("then", then);
        }
        return row;
    }

    private static void said(Map<String, Object> in, String key, String text) {
        if (!text.isEmpty()) {
            in.put(key, plain(text));
        }
    }

    /** So that numbers and yes or no stand without quotes; reading takes the text as it stands. */
    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(text) : text;
    }

    private static void each(Map<String, Object> in, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            in.put(key, texts);
        }
    }
}
