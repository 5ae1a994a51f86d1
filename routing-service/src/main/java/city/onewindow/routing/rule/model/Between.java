package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.CodeSets.Codes;
import city.onewindow.routing.rule.model.RuleFault.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong between the rows of a table: one that matches nothing, one that an earlier covers, or several together, one
 * that crosses earlier ones which lead elsewhere. How two lie to each other is {@link Cover}'s to say; it is asked only where
 * codes and phrases leave it open, as a table of the largest size has twelve million pairs.
 */
final class Between {
    private static final int MOST_NAMED = 5;

    private final List<Folded> rules;
    private final List<Codes> codes = new ArrayList<>();
    private final int[] results;
    private final CodeSets sets = new CodeSets();
    private final Coverers coverers = new Coverers();

    /** @param rules those that are on, in their order */
    Between(List<Folded> rules) {
        this.rules = rules;
        this.results = new int[rules.size()];
        Map<Result, Integer> known = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            codes.add(sets.of(rules.get(i).rule()));
            results[i] = known.computeIfAbsent(rules.get(i).rule().result(), each -> known.size());
        }
    }

    /** Adds what is wrong to those found before, until there are so many. */
    void judge(List<RuleFault> faults, int most) {
        for (int i = 0; i < rules.size() && faults.size() < most; i++) {
            judge(i, faults);
            coverers.add(i, rules.get(i));
        }
    }

    private void judge(int number, List<RuleFault> faults) {
        Folded rule = rules.get(number);
        if (Cover.forbids(rule, rule)) {
            faults.add(fault(rule, "none", Kind.IMPOSSIBLE, List.of()));
            return;
        }
        BitSet may = coverers.of(rule);
        Together together = new Together(codes.get(number), sets);
        for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
            int lacking = codes.get(i).lacking(codes.get(number));
            if (lacking == Codes.NONE && Cover.coversWords(rules.get(i), rule)) {
                faults.add(fault(rule, "", Kind.UNREACHABLE, named(rules.get(i))));
                return;
            }
            if (together.isWorth(lacking, codes.get(i)) && Cover.coversWords(rules.get(i), rule)) {
                together.take(lacking, codes.get(i), i);
            }
        }
        List<Integer> all = together.all();
        if (all.isEmpty()) {
            crossing(number, faults);
        } else {
            List<String> those = all.stream()
                    .flatMap(each -> named(rules.get(each)).stream())
                    .toList();
            faults.add(fault(rule, "", Kind.UNREACHABLE_TOGETHER, those));
        }
    }

    private static List<String> named(Folded rule) {
        return List.of("" + rule.row(), rule.rule().id());
    }

    private void crossing(int number, List<RuleFault> faults) {
        Folded rule = rules.get(number);
        List<String> crossing = new ArrayList<>();
        for (int i = 0; i < number && crossing.size() < 2 * MOST_NAMED; i++) {
            if (results[i] != results[number] && codes.get(i).meet(codes.get(number)) && isCrossed(number, i)) {
                crossing.addAll(named(rules.get(i)));
            }
        }
        if (!crossing.isEmpty()) {
            faults.add(fault(rule, "", Kind.OVERLAP, crossing));
        }
    }

    private boolean isCrossed(int number, int other) {
        return !Cover.neverMeet(rules.get(other), rules.get(number))
                && !(codes.get(number).lacking(codes.get(other)) == Codes.NONE
                        && Cover.coversWords(rules.get(number), rules.get(other)));
    }

    private static RuleFault fault(Folded rule, String field, Kind kind, List<String> arguments) {
        return new RuleFault(rule.row(), rule.rule().id(), field, kind, arguments);
    }
}
