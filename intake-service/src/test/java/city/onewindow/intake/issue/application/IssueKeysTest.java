package city.onewindow.intake.issue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.intake.issue.model.IdempotencyKey;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueKeysTest {
    private static final String ID = key(1);
    private static final String SECRET = key(2);
    private static final String WEBHOOK = key(3);
    private static final IdempotencyKey KEY = new IdempotencyKey("8e03978e-40d5-43e8-bc93-6894a57f9324");

    static String key(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What is written here was given to people: it must come out so for ever. */
    @Test
    void whatWasDerivedOnceIsDerivedForEver() {
        IssueKeys keys = new IssueKeys(ID, SECRET, WEBHOOK);
        String id = keys.issueId(KEY);
        assertThat(id).isEqualTo("7aa2971bd545a7519f5e106ad93cc75c");
        assertThat(keys.secret(id).grouped()).isEqualTo("ba3j-cbme-nzbh-mmjg-5g0y-47zr-3a7t-sjgp");
        assertThat(keys.webhookSigningKey(id)).isEqualTo("whsec_uAtKNXhzyIYYF0cdgNUkclpA4Z8TCyjSDoMIOomKwU4=");
        assertThat(keys.commandId(id, KEY)).isEqualTo("5735e53d242e4d7038c3656f35556e75");
    }

    @Test
    void otherKeysDeriveOtherThings() {
        IssueKeys keys = new IssueKeys(ID, SECRET, WEBHOOK);
        IssueKeys others = new IssueKeys(key(4), key(5), key(6));
        assertThat(others.issueId(KEY)).isNotEqualTo(keys.issueId(KEY));
        assertThat(others.secret("x").digest()).isNotEqualTo(keys.secret("x").digest());
        assertThat(keys.secret("y").digest()).isNotEqualTo(keys.secret("x").digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no base64!",
                "c2hvcnQ=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj"
            })
    void startsWithProperKeysOnlyAndSaysHowToMakeOne(String improper) {
        assertThatThrownBy(() -> new IssueKeys(improper, SECRET, WEBHOOK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("onewindow.keys.id")
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> new IssueKeys(ID, SECRET, improper)).hasMessageContaining("onewindow.keys.webhook");
    }

    @Test
    void startsWithThreeDifferentKeysOnly() {
        assertThatThrownBy(() -> new IssueKeys(ID, ID, WEBHOOK)).hasMessageContaining("must differ");
    }
}
