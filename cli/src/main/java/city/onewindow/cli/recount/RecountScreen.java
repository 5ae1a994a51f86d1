package city.onewindow.cli.recount;

import city.onewindow.cli.demo.report.Table;
import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.model.Indicator;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.messaging.balance.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A count for people. */
record RecountScreen(Recounted recounted) {

    List<String> lines() {
        Balance balance = recounted.balance();
        List<String> lines = new ArrayList<>();
        lines.add("%d records in the topic, %d distinct events, %d repeats, %d unreadable; counted in %d ms"
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

    private static List<String> outboxes(Balance balance) {
        Table table = new Table().line("outbox", "written", "in the topic", "");
        balance.outboxes()
                .forEach(each -> table.line(
                        each.service(),
                        Long.toString(each.written()),
                        Long.toString(each.inTopic()),
                        each.differing().isEmpty() ? "agree" : "DIFFER"));
        return table.print();
    }

    private static List<String> inboxes(Balance balance) {
        Table table = new Table().line("inbox", "named", "passed", "parked", "held", "");
        balance.inboxes()
                .forEach(each -> table.line(
                        each.service(),
                        Long.toString(each.named()),
                        Long.toString(each.passed()),
                        Long.toString(each.parked()),
                        Long.toString(each.held()),
                        each.differing().isEmpty() ? "agree" : "DIFFER"));
        return table.print();
    }

    private List<String> indicators() {
        Table table = new Table().line("indicator", "from the log", "from the store", "");
        for (Indicator each : Indicator.values()) {
            Fraction logged = recounted.logged().indicators().of(each);
            Fraction stored = recounted.stored().of(each);
            table.line(each.code(), words(logged), words(stored), logged.equals(stored) ? "agree" : "DIFFER");
        }
        Indicators fromLog = recounted.logged().indicators();
        beside(table, "withdrawn", fromLog.withdrawn(), recounted.stored().withdrawn());
        beside(table, "duplicates", fromLog.duplicates(), recounted.stored().duplicates());
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
                    String name = "first-dispatch " + question.code() + " " + key;
                    table.line(name, words(logged), words(stored), logged.equals(stored) ? "agree" : "DIFFER");
                }));
        return table.print();
    }

    private static void beside(Table table, String name, long logged, long stored) {
        table.line(name, Long.toString(logged), Long.toString(stored), logged == stored ? "agree" : "DIFFER");
    }

    private static String words(Fraction fraction) {
        return fraction.measured() ? fraction.numerator() + " / " + fraction.denominator() : "–";
    }

    private List<String> verdict() {
        List<String> lines = new ArrayList<>();
        Balance balance = recounted.balance();
        balance.outboxes().forEach(each -> each.differing().forEach(id -> lines.add("outbox " + id)));
        balance.inboxes()
                .forEach(each -> each.differing().forEach(id -> lines.add("inbox " + each.service() + ": " + id)));
        if (recounted.kept() > 0) {
            lines.add(recounted.kept() + " events are parked or held: what follows from them is not in the store yet.");
        }
        if (recounted.logged().left() > 0) {
            lines.add(recounted.logged().left() + " records of the topic are no event that could be counted.");
        }
        lines.add(
                recounted.agrees()
                        ? "The balance holds, and every indicator comes out the same."
                        : "Topic and stores do not agree.");
        return lines;
    }
}
