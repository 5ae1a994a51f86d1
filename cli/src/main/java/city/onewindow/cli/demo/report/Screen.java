package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.check.Finding;
import city.onewindow.cli.demo.play.Lesson;
import java.util.ArrayList;
import java.util.List;

/** The result for a person: counts, indicators with their fractions, legs, and what went wrong. */
public final class Screen {
    private static final int MOST_SHOWN = 10;

    private final Words words;

    public Screen(Words words) {
        this.words = words;
    }

    /** Line by line. */
    public List<String> print(Result result) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(counts(result));
        lines.add("");
        lines.addAll(suggestions(result.suggestions()));
        lines.add("");
        lines.add(words.say("指标", "Indicators") + "  (" + words.say("分子 / 分母", "numerator / denominator") + ")");
        Table indicators = new Table();
        for (IndicatorLine line : result.indicators()) {
            indicators.line(line.name(words), line.fraction(), line.percent());
        }
        lines.addAll(indicators.print());
        if (result.others() > 0) {
            lines.add(words.say(
                            "期间另有 %d 件由他人提交, 指标含之, 其余各数与核对不含",
                            "%d others were submitted meanwhile, not by the demo: only the indicators count them.")
                    .formatted(result.others()));
        }
        lines.add("");
        lines.addAll(legs(result));
        lines.add("");
        lines.add(words.say("编造部分 ", "Made up: ") + result.madeUp(words));
        lines.add(words.say("种子 ", "seed ") + result.seed() + ", " + words.say("存储 ", "store: ") + result.store() + ", "
                + words.say("命令启动(编译之后)至结果 ", "from the command's start (after the build) to this result: ")
                + result.firstResult().toSeconds() + " s");
        lines.addAll(wrong(result));
        return lines;
    }

    private List<String> counts(Result result) {
        Counts counts = result.counts();
        return new Table()
                .line(words.say("提交", "submitted"), "" + counts.submitted())
                .line(words.say("受理", "accepted"), "" + counts.accepted())
                .line(words.say("未受理", "rejected"), "" + counts.rejected())
                .line(words.say("派单", "dispatched"), "" + counts.dispatched())
                .line(words.say("其中人工派单", "of them by the dispatcher"), "" + counts.triaged())
                .line(words.say("其中进综合窗口", "of them to the general desk"), "" + counts.unhinted())
                .line(words.say("答复", "replied"), "" + counts.replied())
                .line(words.say("送达", "delivered"), "" + counts.delivered())
                .line(words.say("办结", "closed"), "" + counts.closed())
                .line(words.say("丢失", "lost"), "" + counts.lost())
                .line(words.say("重复生效", "duplicate effects"), "" + counts.duplicateEffects())
                .line(words.say("乱序", "order inversions"), "" + counts.orderInversions())
                .print();
    }

    private List<String> suggestions(Suggestions suggestions) {
        if (suggestions.lesson().equals(Lesson.NONE)) {
            return new Table()
                    .line(
                            words.say("学习推荐", "learned suggestion"),
                            words.say("无：可学的答复不足", "none: too few answers to learn from"))
                    .print();
        }
        Double accuracy = suggestions.accuracy();
        String right = accuracy == null
                ? words.say("无可核对", "none to judge")
                : String.format(
                        java.util.Locale.ROOT,
                        "%d / %d  %.1f %%",
                        suggestions.right(),
                        suggestions.judged(),
                        100 * accuracy);
        return new Table()
                .line(
                        words.say("学习推荐 学自已答复", "learned suggestion, from answered issues"),
                        "" + suggestions.lesson().examples())
                .line(
                        words.say("要求把握（学过的问题交叉检验）", "sure from where, cross-validated, so many are right"),
                        String.format(
                                java.util.Locale.ROOT,
                                "%.0f %%",
                                100 * suggestions.lesson().precision()))
                .line(words.say("按推荐派单", "placed by it"), "" + suggestions.suggested())
                .line(words.say("弃权 交派单员", "abstained, left to the dispatcher"), "" + suggestions.abstained())
                .line(words.say("推荐与来件部门一致", "as the row's own hint"), right)
                .print();
    }

    private List<String> legs(Result result) {
        Table table =
                new Table().line(words.say("各段用时 毫秒", "Latency of each leg, ms"), "n", "p50", "p95", "p99", "max");
        for (Legs.Leg leg : Legs.Leg.values()) {
            Percentiles measured = result.legs().get(leg);
            if (measured != null) {
                table.line(
                        name(leg),
                        "" + measured.count(),
                        "" + measured.p50(),
                        "" + measured.p95(),
                        "" + measured.p99(),
                        "" + measured.max());
            }
        }
        return table.print();
    }

    private String name(Legs.Leg leg) {
        return switch (leg) {
            case SUBMITTED_TO_DISPATCHED_UNAIDED -> words.say("提交→派单 不经人工", "submitted→dispatched, by itself");
            case SUBMITTED_TO_DISPATCHED -> words.say("提交→派单 含人工", "submitted→dispatched, the dispatcher too");
            case DISPATCHED_TO_REPLIED -> words.say("派单→答复 部门由演示扮演", "dispatched→replied, departments played");
            case REPLIED_TO_DELIVERED -> words.say("答复→送达", "replied→delivered");
            case SUBMITTED_TO_DELIVERED -> words.say("提交→送达", "submitted→delivered");
        };
    }

    private List<String> wrong(Result result) {
        List<String> lines = new ArrayList<>();
        result.problems().stream().limit(MOST_SHOWN).forEach(problem -> lines.add("  ! " + problem));
        for (Finding finding : result.findings().stream().limit(MOST_SHOWN).toList()) {
            lines.add("  ! %s %s: %s %s".formatted(finding.kind(), finding.rule(), finding.issue(), finding.words()));
        }
        int more = Math.max(0, result.problems().size() - MOST_SHOWN)
                + Math.max(0, result.findings().size() - MOST_SHOWN);
        if (more > 0) {
            lines.add("  ! "
                    + words.say("另有 %d 条, 见 --report", "%d more; see --report").formatted(more));
        }
        lines.add(end(result));
        return lines;
    }

    private String end(Result result) {
        Counts counts = result.counts();
        if (!result.isWholeWhereAccepted() || counts.accepted() == 0) {
            return words.say("没有全部走完全程", "Not all of it went the whole way.");
        }
        long open = counts.accepted() - result.answered();
        if (result.isWhole() && open == 0) {
            return words.say("全部走完全程: 不丢 不重 不乱", "All of it went the whole way, once and in order.");
        }
        StringBuilder line = new StringBuilder(words.say(
                        open == 0
                                ? "%2$d 件中受理 %1$d 件, 受理的全部走完全程: 不丢 不重 不乱"
                                : "%2$d 件中受理 %1$d 件, 其中文件里有答复的 %3$d 件走完全程: 不丢 不重 不乱",
                        open == 0
                                ? "%1$d of %2$d were accepted, and all of those went the whole way, once and in order"
                                : "%1$d of %2$d were accepted, and the %3$d of those that have a reply in the file went the"
                                        + " whole way, once and in order")
                .formatted(counts.accepted(), counts.submitted(), result.answered()));
        if (open > 0) {
            line.append(words.say("; 文件里没有答复的 %d 件到部门为止", "; without a reply, as far as their department: %d")
                    .formatted(open));
        }
        if (counts.rejected() > 0) {
            line.append(words.say("; 未受理 %d 件", "; %d were refused").formatted(counts.rejected()));
        }
        return line.append(words.say("", ".")).toString();
    }
}
