package city.onewindow.house.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanonicalUuidTest {
    @Test
    void onlyAUuidIsTheSameInUpperCase() {
        assertThat(CanonicalUuid.of("8E03978E-40D5-43E8-BC93-6894A57F9324"))
                .isEqualTo("8e03978e-40d5-43e8-bc93-6894a57f9324");
        assertThat(CanonicalUuid.of("8E03978E-40D5-43E8-BC93-6894A57F932"))
                .isEqualTo("8E03978E-40D5-43E8-BC93-6894A57F932");
    }
}
