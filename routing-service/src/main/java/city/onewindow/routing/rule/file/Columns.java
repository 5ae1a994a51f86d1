package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.model.WrittenRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of the sheet of rules: their code, which a reader goes by, and their Chinese name before it. */
final class Columns {
    /** In this order they are written; in any order they are read. */
    static final Map<String, String> NAMES = new LinkedHashMap<>();

    /** Those that hold codes: these may be parted by commas too. */
    static final List<String> CODES =
            List.of("category", "district", "companyTier", "industry", "channel", "requester");

    static {
        NAMES.put("id", "代码");
        NAMES.put("zh", "名称");
        NAMES.put("en", "英文名称");
        NAMES.put("enabled", "启用");
        NAMES.put("category", "类别");
        NAMES.put("district", "区镇");
        NAMES.put("companyTier", "企业层级");
        NAMES.put("industry", "行业");
        NAMES.put("channel", "渠道");
        NAMES.put("requester", "诉求人");
        NAMES.put("where", "词语位置");
        NAMES.put("any", "含任一");
        NAMES.put("all", "含全部");
        NAMES.put("none", "不含");
        NAMES.put("lead", "主办");
        NAMES.put("assists", "协办");
        NAMES.put("priority", "优先级");
        NAMES.put("acknowledge", "签收工作日");
        NAMES.put("reply", "答复工作日");
    }

    private Columns() {}

    /** What stands in each column; several values one a line. */
    static Map<String, String> cells(WrittenRule rule) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", rule.id());
        cells.put("zh", rule.zh());
        cells.put("en", rule.en());
        cells.put("enabled", rule.enabled());
        CODES.forEach(code -> cells.put(code, String.join("\n", rule.codes().getOrDefault(code, List.of()))));
        cells.put("where", rule.where());
        cells.put("any", String.join("\n", rule.any()));
        cells.put("all", String.join("\n", rule.all()));
        cells.put("none", String.join("\n", rule.none()));
        cells.put("lead", rule.lead());
        cells.put("assists", String.join("\n", rule.assists()));
        cells.put("priority", rule.priority());
        cells.put("acknowledge", rule.acknowledge());
        cells.put("reply", rule.reply());
        return cells;
    }

    /** The row that these cells say. */
    static WrittenRule rule(Map<String, String> cells) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        CODES.forEach(code -> codes.put(code, each(cells, code, "[\\n,,;;、]")));
        return new WrittenRule(
                cells.getOrDefault("id", ""),
                cells.getOrDefault("zh", ""),
                cells.getOrDefault("en", ""),
                PageWords.enabled(cells.getOrDefault("enabled", "")),
                codes,
                PageWords.where(cells.getOrDefault("where", "")),
                each(cells, "any", "\\n"),
                each(cells, "all", "\\n"),
                each(cells, "none", "\\n"),
                cells.getOrDefault("lead", ""),
                each(cells, "assists", "[\\n,,;;、]"),
                PageWords.priority(cells.getOrDefault("priority", "")),
                cells.getOrDefault("acknowledge", ""),
                cells.getOrDefault("reply", ""));
    }

    private static List<String> each(Map<String, String> cells, String column, String between) {
        List<String> values = new ArrayList<>();
        for (String value : cells.getOrDefault(column, "").split(between, -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
