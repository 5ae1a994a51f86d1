package city.onewindow.benchmarks.rules;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.Conditions;
import city.onewindow.routing.rule.model.Dimension;
import city.onewindow.routing.rule.model.Result;
import city.onewindow.routing.rule.model.Rule;
import city.onewindow.routing.rule.model.RuleTable;
import city.onewindow.routing.rule.model.RuleTable.Otherwise;
import city.onewindow.routing.rule.model.WordCondition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up rules and issues, the same for the same seed. Half of the rules ask for codes alone, half for three to six
 * phrases of two to four characters too; a table grows by more categories and phrases, as a city's does. Issues are some
 * 230 characters long.
 */
final class MadeUp {
    private static final String COMMON = "的一是在有人我不中大国上来到时们为地出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
    private static final String RARE = "税退厂房租补贴专利签证居留公寓学位社保工伤审批环评消防用电燃气融资担保贷款外汇进出口报关物流招聘培训知识侵权";
    private static final int DISTRICTS = 12;

    private final Random random;
    private final int rules;
    private final List<String> phrases = new ArrayList<>();

    MadeUp(int rules, long seed) {
        this.rules = rules;
        this.random = new Random(seed);
        for (int i = 0; i < rules * 2; i++) {
            phrases.add(run(RARE, 2 + random.nextInt(3)));
        }
    }

    RuleTable table() {
        List<Rule> made = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            Result to = new Result.Assign("department-" + i % 30, List.of(), null, null, null);
            made.add(new Rule("rule-" + i, "规则" + i, null, true, conditions(i), to));
        }
        return new RuleTable(made, Otherwise.CATALOGUE);
    }

    private Conditions conditions(int rule) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        codes.put(Dimension.CATEGORY, List.of(category()));
        if (rule % 3 != 0) {
            codes.put(Dimension.DISTRICT, List.of(district(), district()));
        }
        if (rule % 5 == 0) {
            codes.put(Dimension.REQUESTER, List.of("company"));
        }
        return new Conditions(codes, rule % 2 == 0 ? words() : null);
    }

    private WordCondition words() {
        return new WordCondition(
                WordCondition.Where.ANYWHERE,
                List.of(phrase(), phrase(), phrase()),
                random.nextInt(3) == 0 ? List.of(phrase()) : List.of(),
                random.nextInt(3) == 0 ? List.of(phrase(), phrase()) : List.of());
    }

    List<Asked> issues(int number) {
        List<Asked> issues = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            issues.add(new Asked(
                    random.nextInt(5) == 0 ? null : category(),
                    district(),
                    null,
                    null,
                    Channel.values()[random.nextInt(Channel.values().length)],
                    random.nextBoolean() ? RequesterKind.COMPANY : RequesterKind.TALENT,
                    text(20),
                    text(210)));
        }
        return issues;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length + 8);
        while (text.length() < length) {
            text.append(run(COMMON, 3 + random.nextInt(20)));
            text.append(random.nextInt(3) == 0 ? phrase() : run(RARE, 2));
            text.append(random.nextInt(4) == 0 ? "," : "");
        }
        return text.toString();
    }

    private String run(String of, int length) {
        StringBuilder run = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            run.append(of.charAt(random.nextInt(of.length())));
        }
        return run.toString();
    }

    private String phrase() {
        return phrases.get(random.nextInt(phrases.size()));
    }

    /** A city with more rules has more kinds of questions. */
    private String category() {
        return "category-" + random.nextInt(Math.max(10, rules / 20));
    }

    private String district() {
        return "district-" + random.nextInt(DISTRICTS);
    }
}
