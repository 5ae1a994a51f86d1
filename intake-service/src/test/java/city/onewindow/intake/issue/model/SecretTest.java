package city.onewindow.intake.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isBase32OfTheFirstTwentyBytes() {
        Secret secret = Secret.of(HexFormat.of().parseHex("00443214c74254b635cf84653a56d7c675be77dfffff"));
        assertThat(secret.canonical()).isEqualTo("0123456789abcdefghjkmnpqrstvwxyz");
        assertThat(secret.grouped()).isEqualTo("0123-4567-89ab-cdef-ghjk-mnpq-rstv-wxyz");
    }

    @Property
    void opensHoweverAPersonTypesIt(@ForAll @Size(20) byte[] bytes) {
        Secret secret = Secret.of(bytes);
        String misread = secret.grouped()
                .toUpperCase(java.util.Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'l');
        assertThat(secret.matches(Secret.typed(secret.grouped()))).isTrue();
        assertThat(secret.matches(Secret.typed(" " + misread.replace('-', ' ') + "\n")))
                .isTrue();
        assertThat(secret.matches(Secret.typed(misread.replace('-', '–')))).isTrue();
    }

    @Property
    void oneWrongCharacterDoesNotOpen(@ForAll @Size(20) byte[] bytes) {
        Secret secret = Secret.of(bytes);
        char last = secret.canonical().charAt(31);
        String other = secret.canonical().substring(0, 31) + (last == 'z' ? 'y' : 'z');
        assertThat(secret.matches(Secret.typed(other))).isFalse();
        assertThat(secret.matches(Secret.typed(secret.canonical() + "0"))).isFalse();
        assertThat(secret.matches(Secret.typed(""))).isFalse();
    }

    @Test
    void itsDigestIsSha256OfTheCanonicalForm() {
        assertThat(Secret.typed("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ").digest())
                .isEqualTo("7b66ff8e21bee524e87c064b4d9dff519126511a3f5b33689450ee7628db5dee");
    }

    @Test
    void isNeverPrinted() {
        Secret secret = Secret.of(new byte[20]);
        assertThat(secret.toString()).doesNotContain(secret.canonical());
    }
}
