package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesByNameTest {
    private static final Catalogue CATALOGUE = Fixtures.catalogue();
    private static final String CODE =
            CATALOGUE.departments().keySet().iterator().next();
    private static final Named NAME = CATALOGUE.departments().get(CODE);

    private static WrittenRule coded(String lead, String... assists) {
        WrittenRule rule = Tables.to("one", lead, Map.of()).with(Map.of(), lead, List.of(assists));
        WrittenTable table = new CodesByName(CATALOGUE)
                .coded(new WrittenTable(
                        "triage", List.of(rule, Tables.FULL.rules().getFirst())));
        assertThat(table.otherwise()).isEqualTo("triage");
        assertThat(table.rules().getLast()).isEqualTo(Tables.FULL.rules().getFirst());
        return table.rules().getFirst();
    }

    @Test
    void aNameOfEitherLanguageStandsForItsCode() {
        assertThat(coded(NAME.zh(), NAME.en(), "housing").lead()).isEqualTo(CODE);
        assertThat(coded("taxation", NAME.en(), "housing").assists()).containsExactly(CODE, "housing");
    }

    @Test
    void whatIsNoNameStaysAsItWasWritten() {
        for (String other :
                List.of("", CODE, WrittenRule.TRIAGE, NAME.zh() + "?", NAME.zh().substring(1), "nobody")) {
            assertThat(coded(other).lead()).isEqualTo(other);
        }
    }

    private static List<String> coded(Dimension dimension, String... written) {
        WrittenTable table = Tables.of(Tables.to("one", "", Map.of(dimension.code(), List.of(written))));
        return Objects.requireNonNull(new CodesByName(CATALOGUE)
                .coded(table)
                .rules()
                .getFirst()
                .codes()
                .get(dimension.code()));
    }

    @ParameterizedTest
    @EnumSource
    void whatARowAsksForMayStandByTheNamesOfThePage(Dimension dimension) throws IOException {
        for (String language : List.of("", "_en")) {
            Properties page = words(language);
            for (String code : new Vocabulary(CATALOGUE).codes(dimension)) {
                Named named = code.equals(Asked.UNSAID)
                        ? null
                        : switch (dimension) {
                            case CATEGORY ->
                                Objects.requireNonNull(CATALOGUE.categories().get(code))
                                        .name();
                            case DISTRICT -> CATALOGUE.districts().get(code);
                            case COMPANY_TIER -> CATALOGUE.companyTiers().get(code);
                            case INDUSTRY -> CATALOGUE.industries().get(code);
                            case CHANNEL, REQUESTER -> null;
                        };
                String name = named != null
                        ? (language.isEmpty() ? named.zh() : named.en())
                        : page.getProperty(code.equals(Asked.UNSAID) ? "rules.unsaid" : dimension.code() + "." + code);
                assertThat(coded(dimension, name, code, "nothing such")).containsExactly(code, code, "nothing such");
            }
        }
    }

    @Test
    void theDispatcherMayStandByWhatThePageCallsThem() throws IOException {
        for (String language : List.of("", "_en")) {
            assertThat(coded(words(language).getProperty("rules.triage")).lead())
                    .isEqualTo(WrittenRule.TRIAGE);
        }
    }

    @Test
    void aNameOfOneKindIsNoneOfAnother() {
        String district = CATALOGUE.districts().values().iterator().next().zh();
        assertThat(coded(Dimension.CATEGORY, district)).containsExactly(district);
        assertThat(coded(district).lead()).isEqualTo(district);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        CodesByNameTest.class.getResourceAsStream("/messages" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
