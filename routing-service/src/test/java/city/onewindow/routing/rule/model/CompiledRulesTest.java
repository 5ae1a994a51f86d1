package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.assignment.model.Words;
import city.onewindow.routing.rule.model.RuleTable.Otherwise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine against rules asked one after the other, on tables and issues made at random. */
class CompiledRulesTest {
    private static final List<String> PHRASES =
            List.of("退税", "税", "人才公寓", "公寓", "IP", "ip 地址", "vpn", "3D打印", "㈱", "é", "a", "a b", "厂房 用地");
    private static final List<String> PIECES = List.of(
            "退", "税", "人才", "公寓", " ", "\n", "ip", "ＩＰ", "zip", "地址", "VPN", "3d", "打印", "(株)", "e\u0301", "É", "a",
            "b", "厂房", "用地", "。", "\u200b");

    @Property(tries = 2_000)
    void decidesAsIfItAskedRuleAfterRule(@ForAll("tables") RuleTable table, @ForAll("issues") Asked asked) {
        Optional<Rule> first = table.rules().stream()
                .filter(Rule::enabled)
                .filter(rule -> Naive.matches(rule, asked))
                .findFirst();
        CompiledRules compiled = CompiledRules.of(1, table);
        assertThat(compiled.on(asked))
                .isEqualTo(first.<Ruling>map(Ruling.Matched::new)
                        .orElseGet(() -> new Ruling.Unmatched(table.otherwise())));
        assertThat(compiled.on(asked)).isEqualTo(compiled.on(asked));
        assertThat(CompiledRules.of(1, table).on(asked)).isEqualTo(compiled.on(asked));
    }

    @Property(tries = 500)
    void theOrderOfRulesThatCannotMatchTheSameIssueDoesNotMatter(
            @ForAll("rules") Rule some, @ForAll("rules") Rule other, @ForAll("issues") Asked asked) {
        Rule here = in(some, "here");
        Rule there = in(other, "there");
        assertThat(CompiledRules.of(1, new RuleTable(List.of(here, there), Otherwise.TRIAGE))
                        .on(asked))
                .isEqualTo(CompiledRules.of(1, new RuleTable(List.of(there, here), Otherwise.TRIAGE))
                        .on(asked));
    }

    @Property(tries = 500)
    void foldingTwiceIsFoldingOnce(@ForAll("texts") String text, @ForAll String anything) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
        assertThat(Folding.fold(Folding.fold(anything))).isEqualTo(Folding.fold(anything));
    }

    @Example
    void wordsAreFoundWhateverTheirWidthCaseAndSpacing() {
        assertThat(finds("人才公寓", "申请人才\n 公寓两间")).isTrue();
        assertThat(finds("VPN", "企业ＶＰＮ专线")).isTrue();
        assertThat(finds("ip地址", "IP 地址变更")).isTrue();
        assertThat(finds("ip", "zip 文件")).isFalse();
        assertThat(finds("ip", "我们的IP被抢注")).isTrue();
        assertThat(finds("data centre", "a Data  Centre")).isTrue();
        assertThat(finds("data centre", "a datacentre")).isFalse();
        assertThat(finds("人才", "人\u200b才")).isTrue();
    }

    @Example
    void channelsAndRequestersAreCalledAsTheyTravel() {
        assertThat(Arrays.stream(Channel.values()).map(Asked::word)).isEqualTo(Words.all(Channel.class));
        assertThat(Arrays.stream(RequesterKind.values()).map(Asked::word)).isEqualTo(Words.all(RequesterKind.class));
    }

    private static boolean finds(String phrase, String text) {
        WordCondition words = new WordCondition(WordCondition.Where.TEXT, List.of(phrase), List.of(), List.of());
        Rule rule = new Rule("r", "规则", null, true, new Conditions(Map.of(), words), new Result.ToTriage());
        Asked asked = new Asked(null, "d", null, null, Channel.WEB, RequesterKind.TALENT, "", text);
        return CompiledRules.of(1, new RuleTable(List.of(rule), Otherwise.CATALOGUE))
                        .on(asked)
                instanceof Ruling.Matched;
    }

    private static Rule in(Rule rule, String district) {
        Map<Dimension, List<String>> codes = new java.util.EnumMap<>(Dimension.class);
        codes.putAll(rule.conditions().codes());
        codes.put(Dimension.DISTRICT, List.of(district));
        return new Rule(
                district,
                rule.zh(),
                rule.en(),
                rule.enabled(),
                new Conditions(codes, rule.conditions().words()),
                rule.result());
    }

    @Provide
    Arbitrary<RuleTable> tables() {
        return Combinators.combine(rules().list().ofMaxSize(200), Arbitraries.of(Otherwise.class))
                .as(CompiledRulesTest::numbered);
    }

    private static RuleTable numbered(List<Rule> rules, Otherwise otherwise) {
        List<Rule> numbered = new ArrayList<>();
        for (Rule rule : rules) {
            numbered.add(
                    new Rule("r" + numbered.size(), rule.zh(), null, rule.enabled(), rule.conditions(), rule.result()));
        }
        return new RuleTable(numbered, otherwise);
    }

    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<Map<Dimension, List<String>>> codes = Arbitraries.maps(
                        Arbitraries.of(Dimension.class),
                        code().list().uniqueElements().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(3);
        Arbitrary<List<String>> phrases =
                Arbitraries.of(PHRASES).list().uniqueElements().ofMaxSize(3);
        Arbitrary<WordCondition> words = Combinators.combine(
                        Arbitraries.of(WordCondition.Where.class), phrases, phrases.map(some -> first(some)), phrases)
                .as(WordCondition::new);
        return Combinators.combine(
                        codes,
                        words.injectNull(0.4),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.just(true)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(false))))
                .as((some, condition, enabled) ->
                        new Rule("r", "规则", null, enabled, new Conditions(some, condition), new Result.ToTriage()));
    }

    private static List<String> first(List<String> some) {
        return some.subList(0, Math.min(2, some.size()));
    }

    private static Arbitrary<String> code() {
        return Arbitraries.of("a", "b", "c", "here", "web", "api", "company", "talent", Asked.UNSAID);
    }

    @Provide
    Arbitrary<Asked> issues() {
        Arbitrary<String> code = Arbitraries.of("a", "b", "c", "here", "there");
        return Combinators.combine(
                        code.injectNull(0.3),
                        code,
                        code.injectNull(0.3),
                        code.injectNull(0.3),
                        Arbitraries.of(Channel.class),
                        Arbitraries.of(RequesterKind.class),
                        texts(),
                        texts())
                .as(Asked::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
    }
}
