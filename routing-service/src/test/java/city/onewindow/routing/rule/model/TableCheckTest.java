package city.onewindow.routing.rule.model;

import static city.onewindow.routing.rule.model.Tables.of;
import static city.onewindow.routing.rule.model.Tables.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.rule.model.RuleFault.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCheckTest {
    @ParameterizedTest
    @CsvSource({
        "taxatoin, taxation",
        "taxes, taxation",
        "taxa, taxation",
        "税务, taxation",
        "sauna, ''",
        "x, ''",
        "mayor, ''",
    })
    void onlyWhatIsNearIsOffered(String typed, String offered) {
        Vocabulary vocabulary = new Vocabulary(Fixtures.catalogue());
        assertThat(vocabulary.near(typed, vocabulary.departments())).isEqualTo(offered);
    }

    private static final Map<String, List<String>> ZONE = Map.of("district", List.of("development-zone"));
    private static final Map<String, List<String>> PLANT = Map.of("category", List.of("industry-support"));
    private static final Map<String, List<String>> PLANT_IN_ZONE =
            Map.of("district", List.of("development-zone"), "category", List.of("industry-support"));

    @Test
    void whatHoldsReadsBackAsItWasWritten() {
        Checked checked = Tables.check().check(Tables.FULL);
        assertThat(checked.found()).isEmpty();
        RuleTable table = ((Checked.Sound) checked).table();
        WrittenTable again = WrittenTable.of(table);
        assertThat(((Checked.Sound) Tables.check().check(again)).table()).isEqualTo(table);
        assertThat(Tables.check().published(again)).isEqualTo(table);
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(textBlock = """
            id,          '',                ID,                 id
            id,          'Tax Rule',        ID,                 id
            zh,          '',                NAME,               zh
            en,          "a\tb",            NAME,               en
            enabled,     maybe,             WORD,               enabled
            where,       nowhere,           WORD,               where
            lead,        '',                NO_LEAD,            lead
            lead,        taxes,             UNKNOWN_DEPARTMENT, lead
            lead,        (triage),          TRIAGE_ALONE,       lead
            assists,     taxation,          LEAD_ASSISTS,       assists
            assists,     nobody,            UNKNOWN_DEPARTMENT, assists
            assists,     housing|housing,   DUPLICATE,          assists
            priority,    soon,              WORD,               priority
            acknowledge, 0,                 DAYS,               acknowledge
            acknowledge, 91,                DAYS,               acknowledge
            acknowledge, 9,                 DAYS_ORDER,         reply
            reply,       many,              DAYS,               reply
            any,         ' ',               PHRASE,             any
            any,         退税|退税,          DUPLICATE,          any
            none,        税,                IMPOSSIBLE,         none
            category,    taxes,             UNKNOWN_CODE,       category
            district,    mars,              UNKNOWN_CODE,       district
            district,    (none),            UNKNOWN_CODE,       district
            companyTier, huge,              UNKNOWN_CODE,       companyTier
            industry,    magic,             UNKNOWN_CODE,       industry
            channel,     pigeon,            UNKNOWN_CODE,       channel
            requester,   robot,             UNKNOWN_CODE,       requester
            colour,      red,               UNKNOWN_DIMENSION,  colour
            """)
    void everyFaultNamesItsRowAndField(String field, String value, Kind kind, String named) {
        Checked checked = Tables.check().check(of(to("first", "taxation", ZONE), with(field, value)));
        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        assertThat(checked.found())
                .filteredOn(fault -> !fault.kind().isWarning())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.row()).isEqualTo(2);
                    assertThat(fault.field()).isEqualTo(named);
                });
    }

    private static WrittenRule with(String field, String value) {
        Map<String, List<String>> codes = Dimension.of(field).isPresent() || field.equals("colour")
                ? Map.of(field, List.of(value))
                : Map.of("category", List.of("industry-support"));
        return new WrittenRule(
                field.equals("id") ? value : "rule",
                field.equals("zh") ? value : "规则",
                field.equals("en") ? value : "",
                field.equals("enabled") ? value : "",
                codes,
                field.equals("where") ? value : "",
                field.equals("any") ? List.of(value.split("\\|")) : List.of("退税"),
                List.of(),
                field.equals("none") ? List.of(value) : List.of(),
                field.equals("lead") ? value : "taxation",
                field.equals("assists") ? List.of(value.split("\\|")) : List.of(),
                field.equals("priority") ? value : "",
                field.equals("acknowledge") ? value : "",
                field.equals("reply") ? value : "5");
    }

    @Test
    void theDefaultMustBeSaid() {
        assertThat(kinds(new WrittenTable("", List.of(to("a", "taxation", ZONE)))))
                .containsExactly("0 NO_OTHERWISE");
    }

    @Test
    void aRuleAsksForSomethingAndHasAnIdOfItsOwn() {
        assertThat(kinds(of(to("a", "taxation", Map.of())))).containsExactly("1 NO_CONDITION");
        assertThat(kinds(of(to("a", "taxation", ZONE), to("a", "taxation", PLANT))))
                .containsExactly("2 DUPLICATE_ID");
    }

    @Test
    void aTableHasABound() {
        List<WrittenRule> many =
                new ArrayList<>(Collections.nCopies(TableCheck.MOST_RULES + 1, to("a", "taxation", ZONE)));
        assertThat(kinds(new WrittenTable("catalogue", many))).containsExactly("0 TOO_MANY_RULES");
        WrittenRule long_ = to("a", "taxation", ZONE, "词".repeat(WrittenTable.LARGEST));
        assertThat(kinds(of(long_))).containsExactly("0 TOO_LARGE");
    }

    @Test
    void aDistrictsRuleBeforeTheCitysIsAnExceptionAndAfterItIsNeverReached() {
        WrittenRule city = to("city", "industry", PLANT);
        WrittenRule district = to("district", "development-zone-centre", PLANT_IN_ZONE);
        assertThat(kinds(of(district, city))).isEmpty();
        assertThat(kinds(of(city, district))).containsExactly("2 UNREACHABLE");
    }

    @Test
    void aNarrowerPhraseAfterAWiderOneIsNeverReached() {
        WrittenRule wide = to("wide", "taxation", Map.of(), "税");
        WrittenRule narrow = to("narrow", "industry", Map.of(), "出口退税", "增值税");
        assertThat(kinds(of(wide, narrow))).containsExactly("2 UNREACHABLE");
        assertThat(kinds(of(narrow, wide))).isEmpty();
        assertThat(kinds(of(to("ip", "taxation", Map.of(), "ip"), to("zip", "industry", Map.of(), "zip"))))
                .containsExactly("2 OVERLAP");
    }

    @Test
    void rowsThatCrossAreAWarningOnlyWhereTheyLeadElsewhere() {
        assertThat(kinds(of(to("a", "taxation", ZONE), to("b", "industry", PLANT))))
                .containsExactly("2 OVERLAP");
        assertThat(kinds(of(to("a", "taxation", ZONE), to("b", "taxation", PLANT))))
                .isEmpty();
        assertThat(kinds(of(to("a", "taxation", ZONE), to("b", "industry", Map.of("district", List.of("bacheng"))))))
                .isEmpty();
        assertThat(Tables.check().check(of(to("a", "taxation", ZONE), to("b", "industry", PLANT))))
                .isInstanceOf(Checked.Sound.class);
    }

    @Test
    void aRowThatIsOffStandsInNobodysWay() {
        WrittenRule off = new WrittenRule(
                "off", "关", "", "false", PLANT, "", List.of(), List.of(), List.of(), "industry", List.of(), "", "", "");
        assertThat(kinds(of(off, to("on", "taxation", PLANT_IN_ZONE)))).isEmpty();
    }

    @Test
    void whatIsWrongInARowThatIsOffDoesNotBlock() {
        WrittenRule bare = new WrittenRule(
                "off", "", "", "false", Map.of(), "", List.of(), List.of(), List.of(), "nobody", List.of(), "soon", "0",
                "");
        Checked checked = Tables.check().check(of(bare, to("on", "taxation", ZONE)));
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        assertThat(checked.found())
                .allMatch(RuleFault::isWarning)
                .extracting(RuleFault::kind)
                .contains(Kind.NO_CONDITION, Kind.UNKNOWN_DEPARTMENT, Kind.WORD, Kind.DAYS, Kind.NAME);
        RuleTable table = ((Checked.Sound) checked).table();
        assertThat(table.rules()).hasSize(2);
        assertThat(CompiledRules.of(1, table).table().rules().getFirst().enabled())
                .isFalse();
    }

    @Test
    void aRowThatIsOffHasAnIdOfItsOwnAllTheSame() {
        WrittenRule off = new WrittenRule(
                "on", "关", "", "false", PLANT, "", List.of(), List.of(), List.of(), "industry", List.of(), "", "", "");
        assertThat(Tables.check().check(of(off, to("on", "taxation", ZONE)))).isInstanceOf(Checked.Faulty.class);
    }

    @Test
    void whatSeveralRowsTakeTogetherIsNeverReached() {
        WrittenRule talent = to("talent", "taxation", Map.of("requester", List.of("talent")));
        WrittenRule company = to("company", "industry", Map.of("requester", List.of("company")));
        WrittenRule plant = to("plant", "housing", PLANT);
        assertThat(kinds(of(talent, company, plant))).containsExactly("3 UNREACHABLE_TOGETHER");
        assertThat(Tables.check()
                        .check(of(talent, company, plant))
                        .found()
                        .getFirst()
                        .arguments())
                .containsExactly("1", "talent", "2", "company");
        assertThat(kinds(of(talent, plant, company))).doesNotContain("2 UNREACHABLE_TOGETHER");
    }

    @Test
    void severalRowsTakeTogetherWhatARowAsksFor() {
        WrittenRule both = to("both", "housing", Map.of("district", List.of("development-zone", "bacheng")));
        WrittenRule zone = to("zone", "taxation", ZONE);
        WrittenRule bacheng = to("bacheng", "taxation", Map.of("district", List.of("bacheng")));
        assertThat(kinds(of(zone, bacheng, both))).containsExactly("3 UNREACHABLE_TOGETHER");
        assertThat(kinds(of(zone, both, bacheng))).doesNotContain("2 UNREACHABLE_TOGETHER");
    }

    @Test
    void codesOfTheCatalogueNeverAllTakenTogetherForOthersComeInToo() {
        List<WrittenRule> rules = new ArrayList<>();
        for (String category : new Vocabulary(Fixtures.catalogue()).codes(Dimension.CATEGORY)) {
            rules.add(to("c" + rules.size(), "taxation", Map.of("category", List.of(category))));
        }
        rules.add(to("zone", "taxation", ZONE));
        assertThat(kinds(new WrittenTable("catalogue", rules))).isEmpty();
    }

    @Test
    void everyFaultHasItsWordsAndARemedyInBothLanguages() throws Exception {
        for (String file : List.of("/messages.properties", "/messages_en.properties")) {
            Properties words = new Properties();
            try (var in = new java.io.InputStreamReader(
                    java.util.Objects.requireNonNull(TableCheckTest.class.getResourceAsStream(file)),
                    java.nio.charset.StandardCharsets.UTF_8)) {
                words.load(in);
            }
            for (Kind kind : Kind.values()) {
                assertThat(words).containsKeys("fault." + kind.code(), "fault." + kind.code() + ".remedy");
            }
        }
    }

    private static List<String> kinds(WrittenTable table) {
        return Tables.check().check(table).found().stream()
                .map(fault -> fault.row() + " " + fault.kind())
                .toList();
    }
}
