package city.onewindow.cli.backtest;

import city.onewindow.cli.demo.report.Table;
import city.onewindow.cli.demo.report.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A back-test for people. */
record BacktestScreen(Words words, JsonNode answer, long millis) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        JsonNode asked = answer.path("asked");
        JsonNode totals = answer.path("totals");
        lines.add(words.say("%s 至 %s（%s），%d 毫秒", "%s to %s (%s), in %d ms")
                .formatted(text(asked, "from"), text(asked, "until"), text(asked, "zone"), millis));
        Sides sides = new Sides(words, asked);
        lines.addAll(sides.sentences());
        lines.add(words.say(
                        "共 %d 件，其中 %d 件会不同（去向 %d，协办 %d，优先级 %d，期限 %d）",
                        "%d issues, of which %d would have fared"
                                + " otherwise (department %d, assists %d, priority %d, deadlines %d)")
                .formatted(
                        number(totals, "judged"),
                        number(totals, "changed"),
                        number(totals.path("aspects"), "lead"),
                        number(totals.path("aspects"), "assists"),
                        number(totals.path("aspects"), "priority"),
                        number(totals.path("aspects"), "deadlines")));
        lines.add(words.say(
                        "按最终答复部门衡量：更好 %d，更差 %d，一样 %d，尚未答复 %d",
                        "By who answered in the end: better %d, worse %d," + " the same %d, not answered yet %d")
                .formatted(
                        number(totals.path("verdicts"), "better"),
                        number(totals.path("verdicts"), "worse"),
                        number(totals.path("verdicts"), "same"),
                        number(totals.path("verdicts"), "open")));
        lines.add("");
        lines.addAll(sides(totals));
        lines.add("");
        lines.addAll(sides.known(totals.path("shares")));
        lines.addAll(load(totals));
        lines.add("");
        lines.addAll(differences());
        return lines;
    }

    private List<String> sides(JsonNode totals) {
        Table table = new Table().line("", words.say("之前", "before"), words.say("之后", "after"));
        JsonNode before = totals.path("before");
        JsonNode after = totals.path("after");
        table.line(
                words.say("首派与最终答复一致率", "first dispatched to who answered"),
                Sides.fraction(before.path("firstDispatch")),
                Sides.fraction(after.path("firstDispatch")));
        table.line(
                words.say("直接派出", "dispatched at once"),
                "" + number(before, "dispatched"),
                "" + number(after, "dispatched"));
        table.line(words.say("交派单员", "to triage"), "" + number(before, "triaged"), "" + number(after, "triaged"));
        return table.print();
    }

    private List<String> load(JsonNode totals) {
        Table table = new Table()
                .line(words.say("部门", "department"), words.say("之前", "before"), words.say("之后", "after"), "");
        for (JsonNode each : totals.path("load")) {
            long before = number(each, "before");
            long after = number(each, "after");
            table.line(
                    department(each.path("department")),
                    "" + before,
                    "" + after,
                    after == before ? "" : "%+d".formatted(after - before));
        }
        return table.print();
    }

    private List<String> differences() {
        List<String> lines = new ArrayList<>();
        JsonNode differences = answer.path("differences");
        for (JsonNode each : differences) {
            lines.add("  %s  %s → %s  %s  %s"
                    .formatted(
                            text(each, "trackingCode"),
                            outcome(each.path("before")),
                            outcome(each.path("after")),
                            verdict(text(each, "verdict")),
                            text(each, "subject")));
            String changes = new Changes(words, zone(), each).text();
            if (!changes.isEmpty()) {
                lines.add("      " + changes);
            }
        }
        if (!text(answer, "next").isEmpty()) {
            lines.add(words.say("  …… 全部差异见 --json", "  … all of them: --json"));
        }
        return lines;
    }

    /** The one that the service counted days in. */
    private ZoneId zone() {
        String zone = text(answer.path("asked"), "zone");
        return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    private String outcome(JsonNode outcome) {
        String where = outcome.has("lead") ? department(outcome.path("lead")) : words.say("派单员", "triage");
        return where + " [" + new Reason(words, outcome, answer.path("asked")).text() + "]";
    }

    private String verdict(String code) {
        return switch (code) {
            case "better" -> words.say("更好", "better");
            case "worse" -> words.say("更差", "worse");
            case "open" -> words.say("未答复", "open");
            default -> words.say("一样", "same");
        };
    }

    private String department(JsonNode department) {
        return text(department, words.chinese() ? "zh" : "en");
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong(0);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
