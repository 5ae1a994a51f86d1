package city.onewindow.routing.placing.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.Asked;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidedBodyTest {
    @ParameterizedTest
    @CsvSource({"unsure, no-district", "atlantis, unknown-district"})
    void aDistrictThatNobodyChoseIsNotOneThatTheCatalogueDoesNotKnow(String district, String reason) {
        Placing placing = Fixtures.placing();
        Asked asked =
                new Asked("plant-and-land", district, null, null, Channel.WEB, RequesterKind.COMPANY, "厂房", "租用厂房");
        DecidedBody body = DecidedBody.of(placing, asked, placing.of(asked));
        assertThat(Objects.requireNonNull(body.triaged()).reason()).isEqualTo(reason);
    }
}
