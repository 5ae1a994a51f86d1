package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTest {
    @Test
    void aUuidInUpperCaseIsTheSameKey() {
        assertThat(Requests.commandId("8E03978E-40D5-43E8-BC93-6894A57F9324"))
                .isEqualTo(Requests.commandId("8e03978e-40d5-43e8-bc93-6894a57f9324"));
    }
}
