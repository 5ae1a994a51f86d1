package city.onewindow.intake.issue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.intake.issue.model.IdempotencyKey.Flaw;
import city.onewindow.intake.issue.model.IdempotencyKey.Reading;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdempotencyKeyTest {
    @Property
    void whatAGeneratorDrawsIsAKey(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[17];
        random.nextBytes(bytes);
        String[] drawn = {
            new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(0xCL << 60) | 0x8L << 60).toString(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
            HexFormat.of().formatHex(bytes)
        };
        for (String key : drawn) {
            assertThat(IdempotencyKey.read(key)).isEqualTo(new Reading.Key(new IdempotencyKey(key)));
        }
    }

    @Test
    void quotesAndSpacesAroundItDoNotMatter() {
        String key = "8e03978e-40d5-43e8-bc93-6894a57f9324";
        assertThat(IdempotencyKey.read(" \"" + key + "\" ")).isEqualTo(new Reading.Key(new IdempotencyKey(key)));
    }

    @Test
    void aUuidInUpperCaseIsTheSameKey() {
        String key = "8e03978e-40d5-43e8-bc93-6894a57f9324";
        assertThat(IdempotencyKey.read(key.toUpperCase(Locale.ROOT)))
                .isEqualTo(new Reading.Key(new IdempotencyKey(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'   ', MISSING",
        "42, FORM",
        "submit-again, FORM",
        "zufällig-zufällig-zufällig, FORM",
        "'8e03978e-40d5-43e8-bc93-6894a57f9324;', FORM",
        "8e03978e-40d5-13e8-bc93-6894a57f9324, FORM",
        "0198c2a4-7f00-7abc-8def-0123456789ab, FORM",
        "8e03978e-40d5-43e8-cc93-6894a57f9324, FORM",
        "00000000-0000-4000-8000-000000000000, GUESSABLE",
        "11111111-1111-4111-8111-111111111111, GUESSABLE",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa, GUESSABLE",
        "abcdefghijklmnopqrstuvwxyz, GUESSABLE",
        "0123456789abcdef0123456789abcdef, GUESSABLE",
        "2026112414100000000000000001, GUESSABLE",
        "8e03978e40d543e8bc936894a5, GUESSABLE"
    })
    void whatCannotCarryTheRandomnessIsRefusedWithItsReason(String given, Flaw flaw) {
        assertThat(IdempotencyKey.read(given)).isEqualTo(new Reading.Unfit(flaw));
    }

    @Test
    void tooLongIsNoKey() {
        assertThat(IdempotencyKey.read("x1Y2z3W4v5U6".repeat(11))).isEqualTo(new Reading.Unfit(Flaw.FORM));
        assertThat(IdempotencyKey.read(null)).isEqualTo(new Reading.Unfit(Flaw.MISSING));
    }

    @Test
    void cannotBeMadeWrong() {
        assertThatThrownBy(() -> new IdempotencyKey("42")).isInstanceOf(IllegalArgumentException.class);
    }
}
