package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.model.RuleFault.Kind;
import city.onewindow.routing.rule.model.WordCondition.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BetweenTest {
    private static final List<String> CODES = List.of("a", "b", "c", "d");
    private static final List<String> PHRASES =
            List.of("税", "退税", "出口退税", "出口", "ip", "zip", "zip ip", "退", "口退", "增值税", "a", "a税");
    private static final List<String> LEADS = List.of("taxation", "industry");
    private static final Set<Kind> SEEN = new HashSet<>();

    @Property(tries = 3_000)
    void whatIsSkippedWouldHaveBeenFoundToBeNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Folded> rules = new ArrayList<>();
        int rows = 2 + random.nextInt(14);
        for (int row = 1; row <= rows; row++) {
            rules.add(Folded.of(row, rule(random, "r" + row)));
        }
        List<RuleFault> found = new ArrayList<>();
        new Between(rules).judge(found, 10);
        List<RuleFault> expected = ofEachPair(rules, 10);
        assertThat(found).isEqualTo(expected);
        expected.forEach(fault -> SEEN.add(fault.kind()));
    }

    @net.jqwik.api.lifecycle.AfterContainer
    static void allKindsCameAbout() {
        assertThat(SEEN).containsExactlyInAnyOrder(Kind.IMPOSSIBLE, Kind.UNREACHABLE, Kind.OVERLAP);
    }

    private static Rule rule(Random random, String id) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.DISTRICT)) {
            codes.put(dimension, some(random, CODES, random.nextInt(3)));
        }
        WordCondition words = random.nextInt(5) == 0
                ? null
                : new WordCondition(
                        Where.values()[random.nextInt(Where.values().length)],
                        some(random, PHRASES, random.nextInt(4)),
                        some(random, PHRASES, random.nextInt(3)),
                        some(random, PHRASES, random.nextInt(2)));
        return new Rule(
                id,
                "规则",
                null,
                true,
                new Conditions(codes, words),
                new Result.Assign(LEADS.get(random.nextInt(2)), List.of(), null, null, null));
    }

    private static List<String> some(Random random, List<String> from, int most) {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < most; i++) {
            drawn.add(from.get(random.nextInt(from.size())));
        }
        return List.copyOf(drawn);
    }

    /** Every pair, asked by itself. */
    static List<RuleFault> ofEachPair(List<Folded> rules, int most) {
        List<RuleFault> faults = new ArrayList<>();
        for (int i = 0; i < rules.size() && faults.size() < most; i++) {
            Folded rule = rules.get(i);
            List<Folded> before = rules.subList(0, i);
            if (Cover.forbids(rule, rule)) {
                faults.add(new RuleFault(rule.row(), rule.rule().id(), "none", Kind.IMPOSSIBLE, List.of()));
                continue;
            }
            Optional<Folded> covering = before.stream()
                    .filter(earlier -> Cover.covers(earlier, rule))
                    .findFirst();
            List<String> crossing = before.stream()
                    .filter(other -> !other.rule().result().equals(rule.rule().result())
                            && !Cover.neverMeet(other, rule)
                            && !Cover.covers(rule, other))
                    .limit(5)
                    .map(other -> other.row() + " (" + other.rule().id() + ")")
                    .toList();
            if (covering.isPresent()) {
                Folded earlier = covering.get();
                faults.add(new RuleFault(
                        rule.row(),
                        rule.rule().id(),
                        "",
                        Kind.UNREACHABLE,
                        List.of("" + earlier.row(), earlier.rule().id())));
            } else if (!crossing.isEmpty()) {
                faults.add(new RuleFault(
                        rule.row(), rule.rule().id(), "", Kind.OVERLAP, List.of(String.join(", ", crossing))));
            }
        }
        return faults;
    }
}
