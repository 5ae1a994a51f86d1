package city.onewindow.cli.recount;

import city.onewindow.cli.demo.report.IndicatorLine;
import city.onewindow.cli.demo.report.Table;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.feedback.indicator.model.FirstDispatches.Question;
import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.model.Indicator;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.messaging.balance.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A count for people. */
record RecountScreen(Recounted recounted, Words words) {

    private static final Map<String, String> PLACED_BY =
            Map.of("catalogue", "派单目录", "rule", "规则", "suggestion", "推荐", "dispatcher", "派单员");

    List<String> lines() {
        Balance balance = recounted.balance();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                        "主题中 %d 条记录，%d 个不同事件，%d 条重复，%d 条读不出；计算用时 %d 毫秒",
                        "%d records in the topic, %d distinct events, %d repeats, %d unreadable; counted in %d ms")
                .formatted(
                        balance.records(),
                        balance.distinct(),
                        balance.repeats(),
                        balance.unreadable(),
                        balance.took().toMillis()));
        lines.add("");
        lines.addAll(outboxes(balance));
        lines.add("");
        lines.addAll(inboxes(balance));
        lines.add("");
        lines.addAll(indicators());
        lines.add("");
        lines.addAll(verdict());
        return lines;
    }

    private List<String> outboxes(Balance balance) {
        Table table = new Table()
                .line(words.say("发件箱", "outbox"), words.say("已写", "written"), words.say("在主题中", "in the topic"), "");
        balance.outboxes()
                .forEach(each -> table.line(
                        each.service(),
                        Long.toString(each.written()),
                        Long.toString(each.inTopic()),
                        agreement(each.differing().isEmpty())));
        return table.print();
    }

    private List<String> inboxes(Balance balance) {
        Table table = new Table()
                .line(
                        words.say("收件箱", "inbox"),
                        words.say("应处理", "named"),
                        words.say("已过", "passed"),
                        words.say("搁置", "parked"),
                        words.say("暂存", "held"),
                        "");
        balance.inboxes()
                .forEach(each -> table.line(
                        each.service(),
                        Long.toString(each.named()),
                        Long.toString(each.passed()),
                        Long.toString(each.parked()),
                        Long.toString(each.held()),
                        agreement(each.differing().isEmpty())));
        return table.print();
    }

    private List<String> indicators() {
        Table table = new Table()
                .line(
                        words.say("指标", "indicator"),
                        words.say("由日志", "from the log"),
                        words.say("由存储", "from the store"),
                        "");
        for (Indicator each : Indicator.values()) {
            Fraction logged = recounted.logged().indicators().of(each);
            Fraction stored = recounted.stored().of(each);
            table.line(
                    words.chinese() ? IndicatorLine.name(each.code(), words) : each.code(),
                    words(logged),
                    words(stored),
                    agreement(logged.equals(stored)));
        }
        Indicators fromLog = recounted.logged().indicators();
        beside(
                table,
                words.say("已撤回", "withdrawn"),
                fromLog.withdrawn(),
                recounted.stored().withdrawn());
        beside(
                table,
                words.say("重复件", "duplicates"),
                fromLog.duplicates(),
                recounted.stored().duplicates());
        recounted
                .logged()
                .first()
                .groups()
                .forEach((question, fractions) -> fractions.forEach((key, logged) -> {
                    Fraction stored = recounted
                            .storedFirst()
                            .groups()
                            .getOrDefault(question, Map.of())
                            .getOrDefault(key, Fraction.NOT_YET);
                    table.line(name(question, key), words(logged), words(stored), agreement(logged.equals(stored)));
                }));
        return table.print();
    }

    /** The words of the page of indicators, or, in English, the codes that its API takes. */
    private String name(Question question, String key) {
        if (!words.chinese()) {
            return "first-dispatch " + question.code() + " " + key;
        }
        return "首派准确率 "
                + switch (question) {
                    case BY -> "依据 " + PLACED_BY.getOrDefault(key, key);
                    case RULE -> "规则 " + key;
                    case MODEL -> "推荐模型 " + key;
                    case DEPARTMENT -> "部门 " + key;
                };
    }

    private void beside(Table table, String name, long logged, long stored) {
        table.line(name, Long.toString(logged), Long.toString(stored), agreement(logged == stored));
    }

    private String agreement(boolean agrees) {
        return agrees ? words.say("一致", "agree") : words.say("不一致", "DIFFER");
    }

    private static String words(Fraction fraction) {
        return fraction.measured() ? fraction.numerator() + " / " + fraction.denominator() : "–";
    }

    private List<String> verdict() {
        List<String> lines = new ArrayList<>();
        Balance balance = recounted.balance();
        balance.outboxes()
                .forEach(each -> each.differing().forEach(id -> lines.add(words.say("发件箱 ", "outbox ") + id)));
        balance.inboxes()
                .forEach(each -> each.differing()
                        .forEach(id -> lines.add(words.say("收件箱 ", "inbox ") + each.service() + ": " + id)));
        if (recounted.kept() > 0) {
            lines.add(words.say(
                            "有 %d 个事件搁置或暂存：其结果尚未进入存储。",
                            "%d events are parked or held: what follows from them is not in the store yet.")
                    .formatted(recounted.kept()));
        }
        if (recounted.logged().left() > 0) {
            lines.add(words.say("主题中有 %d 条记录不是可计算的事件。", "%d records of the topic are no event that could be counted.")
                    .formatted(recounted.logged().left()));
        }
        lines.add(
                recounted.agrees()
                        ? words.say("账目相符，各项指标重算一致。", "The balance holds, and every indicator comes out the same.")
                        : words.say("主题与存储不相符。", "Topic and stores do not agree."));
        return lines;
    }
}
