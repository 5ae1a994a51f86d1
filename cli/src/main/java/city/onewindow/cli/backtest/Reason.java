package city.onewindow.cli.backtest;

import city.onewindow.cli.demo.report.Words;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** By what an issue goes where it goes. @param asked of the back-test */
record Reason(Words words, JsonNode outcome, JsonNode asked) {

    String text() {
        JsonNode rule = outcome.path("rule");
        String ruled = rule.isMissingNode() ? "" : rule(rule);
        String model = outcome.path("modelVersion").asString("");
        return switch (outcome.path("by").asString("")) {
            case "rule" -> ruled;
            case "catalogue" ->
                words.say("目录第 %d 版", "catalogue %d")
                        .formatted(outcome.path("catalogueVersion").asLong(0));
            case "suggestion" ->
                words.say("%s 号模型 %s", "model %s %s").formatted(model, percent(outcome.path("probability")));
            case "dispatcher" -> words.say("派单员", "dispatcher");
            default -> triage(ruled, model);
        };
    }

    private String triage(String ruled, String model) {
        String reason = reason(outcome.path("reason").asString(""));
        if (!ruled.isEmpty()) {
            return reason + words.say("，", ", ") + ruled;
        }
        return model.isEmpty()
                ? reason
                : reason + words.say("，%s 号模型", ", model %s").formatted(model);
    }

    /** A code that was not known here yet is shown as it is. */
    private String reason(String code) {
        return switch (code) {
            case "no-category" -> words.say("未选类别", "no category");
            case "unknown-category" -> words.say("目录中没有这个类别", "unknown category");
            case "unknown-district" -> words.say("目录中没有这个区镇", "unknown district");
            case "no-district" -> words.say("未选区镇", "district not chosen");
            case "no-entry" -> words.say("该类别由派单员派出", "dispatchers place that category");
            case "no-rule" -> words.say("没有规则适用", "no rule matches");
            case "rule" -> words.say("规则交派单员", "a rule says so");
            case "rule-outdated" -> words.say("规则的部门已不在", "the rule's department is no more");
            case "unread" -> words.say("模型没有读到学过的字词", "the model read no words it has learned");
            case "abstained" -> words.say("推荐把握不足", "not sure enough");
            default -> code;
        };
    }

    private String rule(JsonNode rule) {
        long version = rule.path("tableVersion").asLong(0);
        String id = rule.path("ruleId").asString("");
        if (version > 0) {
            return words.say("规则 %s 第 %d 版", "rule %s, version %d").formatted(id, version);
        }
        long same = asked.path("sameAs").asLong(0);
        if (same > 0) {
            return words.say("规则 %s，草稿（与第 %d 版相同）", "rule %s of the draft (the same as version %d)")
                    .formatted(id, same);
        }
        return asked.path("rules").asString("").equals("draft")
                ? words.say("规则 %s，草稿", "rule %s of the draft").formatted(id)
                : words.say("规则 %s，未发布", "rule %s, not published").formatted(id);
    }

    private static String percent(JsonNode share) {
        return String.format(Locale.ROOT, "%.1f %%", share.asDouble(0) * 100);
    }
}
