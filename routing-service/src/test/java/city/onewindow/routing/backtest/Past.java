package city.onewindow.routing.backtest;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.backtest.application.PastIssues;
import city.onewindow.routing.backtest.model.Outcome;
import city.onewindow.routing.backtest.model.PastIssue;
import city.onewindow.routing.backtest.model.PastIssue.Answered;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Tables;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import city.onewindow.routing.suggestion.model.Suggester;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Object mother: past issues and tables, made up, the same for the same seed. */
public final class Past {
    public static final Instant BEGIN = Instant.parse("2025-06-01T00:00:00Z");
    private static final Catalogue CATALOGUE = Fixtures.catalogue();
    private static final List<String> PIECES =
            List.of("退税", "人才公寓", "厂房", "IP", "停车", "签证", "噪声", "贷款", "用电", "社保", "何时到账", "请协助");

    private Past() {}

    public static Placing placing(WrittenTable table) {
        if (Tables.check().check(table) instanceof Checked.Sound sound) {
            return new Placing(CATALOGUE, CompiledRules.of(1, sound.table()), Suggester.NONE);
        }
        throw new IllegalArgumentException(
                "the table does not hold: " + Tables.check().check(table).found());
    }

    public static Asked asked(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(one(random, PIECES)).append(random.nextBoolean() ? "，" : " ");
        }
        return new Asked(
                random.nextInt(5) == 0
                        ? null
                        : one(random, List.copyOf(CATALOGUE.categories().keySet())),
                one(random, List.copyOf(CATALOGUE.districts().keySet())),
                null,
                null,
                one(random, List.of(Channel.values())),
                one(random, List.of(RequesterKind.values())),
                one(random, PIECES),
                text.toString());
    }

    /** As it was decided by that, and answered by its lead, by another, or not yet. */
    public static PastIssue issue(Random random, int number, Placing placing) {
        Asked asked = asked(random);
        Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(200_000)));
        Outcome happened = Outcome.of(placing.of(asked), at, Fixtures.deadlines());
        return new PastIssue(
                "%032x".formatted(number),
                TrackingCode.draw(random).digits(),
                at.minusSeconds(random.nextInt(60)),
                asked,
                at,
                happened,
                answered(random, happened, at));
    }

    /** Within a month after the decision, where anybody answered. */
    private static @Nullable Answered answered(Random random, Outcome happened, Instant decidedAt) {
        Department by = answeredBy(random, happened);
        return by == null ? null : new Answered(by, decidedAt.plus(Duration.ofHours(1 + random.nextInt(700))));
    }

    private static @Nullable Department answeredBy(Random random, Outcome happened) {
        int drawn = random.nextInt(10);
        if (drawn < 2) {
            return null;
        }
        return happened instanceof Outcome.Assigned assigned && drawn < 8
                ? assigned.lead()
                : CATALOGUE
                        .department(
                                one(random, List.copyOf(CATALOGUE.departments().keySet())))
                        .orElseThrow();
    }

    public static List<PastIssue> issues(Random random, int count, Placing placing) {
        List<PastIssue> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            issues.add(issue(random, i, placing));
        }
        return issues;
    }

    /** Up to eight rows that hold. */
    public static WrittenTable table(Random random) {
        List<WrittenRule> rules = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            rules.add(rule(random, "r" + i));
            if (Tables.check().check(new WrittenTable("catalogue", rules)) instanceof Checked.Faulty) {
                rules.removeLast();
            }
        }
        return new WrittenTable(random.nextInt(4) == 0 ? "triage" : "catalogue", rules);
    }

    private static WrittenRule rule(Random random, String id) {
        Map<String, List<String>> codes = random.nextBoolean()
                ? Map.of(
                        "district",
                        List.of(one(random, List.copyOf(CATALOGUE.districts().keySet()))))
                : Map.of("requester", List.of(random.nextBoolean() ? "company" : "talent"));
        if (random.nextInt(4) == 0) {
            return Tables.triage(id, "交派单员", codes, one(random, PIECES));
        }
        return new WrittenRule(
                id,
                "规则",
                "",
                "true",
                codes,
                "",
                List.of(one(random, PIECES)),
                List.of(),
                List.of(),
                one(random, List.copyOf(CATALOGUE.departments().keySet())),
                List.of(),
                random.nextInt(3) == 0 ? "high" : "",
                "",
                random.nextInt(3) == 0 ? "3" : "");
    }

    private static <T> T one(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** In memory, as the port promises it. */
    public static PastIssues holding(List<PastIssue> issues) {
        List<PastIssue> inOrder = issues.stream()
                .sorted(Comparator.comparing(PastIssue::submittedAt).thenComparing(PastIssue::id))
                .toList();
        return (from, to, after, limit) -> inOrder.stream()
                .filter(issue -> !issue.submittedAt().isBefore(from)
                        && issue.submittedAt().isBefore(to))
                .filter(issue -> after == null || isAfter(issue, after))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(PastIssue issue, Cursor cursor) {
        int order = issue.submittedAt().compareTo(cursor.order());
        return order > 0 || order == 0 && issue.id().compareTo(cursor.id()) > 0;
    }
}
