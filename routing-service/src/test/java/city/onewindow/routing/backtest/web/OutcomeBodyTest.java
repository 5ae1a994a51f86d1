package city.onewindow.routing.backtest.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.backtest.model.Outcome;
import org.junit.jupiter.api.Test;

class OutcomeBodyTest {
    /** The same word as in the queue, on the pages and at the door where one asks what would be decided. */
    @Test
    void aDistrictThatNobodyChoseIsNotOneThatTheCatalogueDoesNotKnow() {
        Outcome outcome = new Outcome.Triaged("unknown-district", null, null);
        assertThat(OutcomeBody.of(outcome, "unsure").reason()).isEqualTo("no-district");
        assertThat(OutcomeBody.of(outcome, "atlantis").reason()).isEqualTo("unknown-district");
    }
}
