package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Named;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepartmentNamesTest {
    private static final Catalogue CATALOGUE = Fixtures.catalogue();
    private static final String CODE =
            CATALOGUE.departments().keySet().iterator().next();
    private static final Named NAME = CATALOGUE.departments().get(CODE);

    private static WrittenRule coded(String lead, String... assists) {
        WrittenRule rule = Tables.to("one", lead, Map.of()).to(lead, List.of(assists));
        WrittenTable table = new DepartmentNames(CATALOGUE)
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
}
