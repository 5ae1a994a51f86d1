package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.rule.model.RuleFault.Kind;
import city.onewindow.routing.rule.model.WordCondition.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        assertThat(SEEN)
                .containsExactlyInAnyOrder(Kind.IMPOSSIBLE, Kind.UNREACHABLE, Kind.UNREACHABLE_TOGETHER, Kind.OVERLAP);
    }

    private static Rule rule(Random random, String id) {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.DISTRICT)) {
            codes.put(dimension, some(random, CODES, random.nextInt(3)));
        }
        codes.put(Dimension.REQUESTER, some(random, List.of("company", "talent"), random.nextInt(2)));
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
                    .flatMap(other -> Stream.of("" + other.row(), other.rule().id()))
                    .toList();
            List<String> together = together(before, rule);
            if (covering.isPresent()) {
                Folded earlier = covering.get();
                faults.add(new RuleFault(
                        rule.row(),
                        rule.rule().id(),
                        "",
                        Kind.UNREACHABLE,
                        List.of("" + earlier.row(), earlier.rule().id())));
            } else if (!together.isEmpty()) {
                faults.add(new RuleFault(rule.row(), rule.rule().id(), "", Kind.UNREACHABLE_TOGETHER, together));
            } else if (!crossing.isEmpty()) {
                faults.add(new RuleFault(rule.row(), rule.rule().id(), "", Kind.OVERLAP, crossing));
            }
        }
        return faults;
    }

    /** Whether in one dimension each code by itself is covered by one; those, the first of each code. */
    private static List<String> together(List<Folded> before, Folded rule) {
        for (Dimension dimension : Dimension.values()) {
            List<String> asked = rule.rule().conditions().in(dimension);
            Set<Folded> covering = new TreeSet<>(Comparator.comparingInt(Folded::row));
            List<String> wanted = asked.isEmpty() ? List.copyOf(dimension.all()) : asked;
            boolean all = !wanted.isEmpty();
            for (String code : wanted) {
                Optional<Folded> first = before.stream()
                        .filter(earlier -> Cover.covers(earlier, narrowed(rule, dimension, code)))
                        .findFirst();
                first.ifPresent(covering::add);
                all &= first.isPresent();
            }
            if (all) {
                return covering.stream()
                        .flatMap(each -> Stream.of("" + each.row(), each.rule().id()))
                        .toList();
            }
        }
        return List.of();
    }

    private static Folded narrowed(Folded folded, Dimension dimension, String code) {
        Rule rule = folded.rule();
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        codes.putAll(rule.conditions().codes());
        codes.put(dimension, List.of(code));
        Conditions conditions = new Conditions(codes, rule.conditions().words());
        return Folded.of(
                folded.row(), new Rule(rule.id(), rule.zh(), rule.en(), rule.enabled(), conditions, rule.result()));
    }

    /** Sound: whatever comes in, a rule that is called unreachable decides nothing. */
    @Property(tries = 1_500)
    void whatIsCalledUnreachableNeverDecides(@ForAll long seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>();
        List<Folded> folded = new ArrayList<>();
        int rows = 3 + random.nextInt(10);
        for (int row = 1; row <= rows; row++) {
            rules.add(rule(random, "r" + row));
            folded.add(Folded.of(row, rules.getLast()));
        }
        List<RuleFault> found = new ArrayList<>();
        new Between(folded).judge(found, 100);
        Set<String> never = found.stream()
                .filter(fault -> fault.kind() == Kind.UNREACHABLE || fault.kind() == Kind.UNREACHABLE_TOGETHER)
                .map(RuleFault::rule)
                .collect(Collectors.toSet());
        CompiledRules compiled = CompiledRules.of(1, new RuleTable(rules, RuleTable.Otherwise.CATALOGUE));
        for (int i = 0; !never.isEmpty() && i < 200; i++) {
            if (compiled.on(asked(random)) instanceof Ruling.Matched matched) {
                assertThat(never).doesNotContain(matched.rule().id());
            }
        }
    }

    private static Asked asked(Random random) {
        List<String> more = List.of("a", "b", "c", "d", "unknown");
        return new Asked(
                random.nextInt(6) == 0 ? null : more.get(random.nextInt(5)),
                more.get(random.nextInt(5)),
                null,
                null,
                Channel.values()[random.nextInt(Channel.values().length)],
                RequesterKind.values()[random.nextInt(RequesterKind.values().length)],
                String.join("。", some(random, PHRASES, random.nextInt(4))),
                String.join("。", some(random, PHRASES, random.nextInt(5))));
    }
}
