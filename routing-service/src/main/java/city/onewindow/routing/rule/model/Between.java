package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.CodeSets.Codes;
import city.onewindow.routing.rule.model.RuleFault.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong between the rows of a table: one that matches nothing, one that an earlier covers, one that crosses earlier
 * ones which lead elsewhere. How two lie to each other is {@link Cover}'s to say; it is asked only where codes and phrases
 * leave it open, as a table of the largest size has twelve million pairs.
 */
final class Between {
    private static final int MOST_NAMED = 5;

    private final List<Folded> rules;
    private final List<Codes> codes = new ArrayList<>();
    private final int[] results;
    private final Coverers coverers = new Coverers();

    /** @param rules those that are on, in their order */
    Between(List<Folded> rules) {
        this.rules = rules;
        this.results = new int[rules.size()];
        CodeSets sets = new CodeSets();
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
        for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
            Folded earlier = rules.get(i);
            if (codes.get(i).cover(codes.get(number)) && Cover.covers(earlier, rule)) {
                faults.add(fault(
                        rule,
                        "",
                        Kind.UNREACHABLE,
                        List.of("" + earlier.row(), earlier.rule().id())));
                return;
            }
        }
        crossing(number, faults);
    }

    private void crossing(int number, List<RuleFault> faults) {
        Folded rule = rules.get(number);
        List<String> crossing = new ArrayList<>();
        for (int i = 0; i < number && crossing.size() < MOST_NAMED; i++) {
            if (results[i] != results[number] && codes.get(i).meet(codes.get(number)) && isCrossed(number, i)) {
                crossing.add(rules.get(i).row() + " (" + rules.get(i).rule().id() + ")");
            }
        }
        if (!crossing.isEmpty()) {
            faults.add(fault(rule, "", Kind.OVERLAP, List.of(String.join(", ", crossing))));
        }
    }

    private boolean isCrossed(int number, int other) {
        return !Cover.neverMeet(rules.get(other), rules.get(number))
                && !(codes.get(number).cover(codes.get(other)) && Cover.covers(rules.get(number), rules.get(other)));
    }

    private static RuleFault fault(Folded rule, String field, Kind kind, List<String> arguments) {
        return new RuleFault(rule.row(), rule.rule().id(), field, kind, arguments);
    }
}
