package city.onewindow.cli.backtest;

import city.onewindow.cli.demo.report.Table;
import city.onewindow.cli.demo.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What stands on either side of a back-test, in sentences, and how much of the past the models know already. */
record Sides(Words words, JsonNode asked) {

    List<String> sentences() {
        return List.of(before(), after());
    }

    private String before() {
        String against = asked.path("against").asString("");
        String is = switch (against) {
            case "history" -> words.say("当时实际的派单", "what really happened");
            case "live" -> words.say("现行的规则、派单目录和模型", "the rules, the catalogue and the model in force");
            default ->
                isModel()
                        ? words.say("%s 号模型，其余同“之后”", "model %s, else as \"after\"")
                                .formatted(against)
                        : words.say("规则第 %s 版，其余同“之后”", "version %s of the rules, else as \"after\"")
                                .formatted(against);
        };
        return words.say("之前：", "before: ") + is;
    }

    private String after() {
        String model = asked.path("modelVersion").asString("");
        return words.say(
                        "之后：%s；规则没有定的按派单目录第 %d 版；还派不了的%s",
                        "after:  %s; what they leave by version %d of the dispatch catalogue; what that cannot place %s")
                .formatted(
                        rules(),
                        asked.path("catalogueVersion").asLong(0),
                        model.isEmpty()
                                ? words.say("交派单员（没有模型）", "to a dispatcher (there is no model)")
                                : words.say(
                                                "由 %s 号模型推荐，没有把握的交派单员",
                                                "by model %s, or to a dispatcher where it is not sure")
                                        .formatted(model));
    }

    private String rules() {
        long number = asked.path("number").asLong(0);
        return switch (asked.path("rules").asString("")) {
            case "draft" ->
                asked.path("sameAs").isMissingNode()
                        ? words.say("规则草稿", "the draft of the rules")
                        : words.say("规则草稿（与现行规则第 %d 版相同）", "the draft of the rules (the same as version %d, in force)")
                                .formatted(asked.path("sameAs").asLong(0));
            case "sent" -> words.say("所附规则", "the rules of the file");
            case "live" ->
                number == 0
                        ? words.say("不用规则", "no rules")
                        : words.say("现行规则第 %d 版", "the rules in force (version %d)")
                                .formatted(number);
            default ->
                number == 0
                        ? words.say("不用规则", "no rules")
                        : words.say("规则第 %d 版", "version %d of the rules").formatted(number);
        };
    }

    private boolean isModel() {
        return asked.path("tried").asString("").equals("model");
    }

    /** Empty where no model speaks. */
    List<String> known(JsonNode shares) {
        List<String> lines = new ArrayList<>();
        if (shares.isEmpty()) {
            return lines;
        }
        for (JsonNode learner : asked.path("learners")) {
            lines.add(words.say("%s 号模型训练于 %s。", "Model %s was trained at %s.")
                    .formatted(
                            learner.path("version").asString(""),
                            learner.path("trainedAt").asString("")));
        }
        lines.add(words.say(
                "模型在学过的问题上看起来比实际好，请看后两行。",
                "On issues that it learned from a model looks better than it is: look at the last two."));
        Table table = new Table()
                .line(
                        "",
                        words.say("件数", "issues"),
                        words.say("之前一致率", "to who answered, before"),
                        words.say("之后一致率", "to who answered, after"),
                        words.say("模型派出", "by the model"),
                        words.say("其中正确", "of those right"));
        table(table, shares.path("mayHaveLearned"), words.say("可能学过", "may have learned from"));
        table(table, shares.path("keptBack"), words.say("留作检验", "kept back"));
        table(table, shares.path("later"), words.say("训练之后", "after its training"));
        lines.addAll(table.print());
        lines.add("");
        return lines;
    }

    private static void table(Table table, JsonNode share, String name) {
        table.line(
                name,
                "" + share.path("issues").asLong(0),
                fraction(share.path("before")),
                fraction(share.path("after")),
                "" + share.path("suggested").asLong(0),
                fraction(share.path("suggestionRight")));
    }

    static String fraction(JsonNode fraction) {
        String counts = fraction.path("numerator").asLong(0) + " / "
                + fraction.path("denominator").asLong(0);
        return fraction.has("ratio")
                ? String.format(
                        Locale.ROOT, "%.1f %%  (%s)", fraction.path("ratio").asDouble() * 100, counts)
                : "–";
    }
}
