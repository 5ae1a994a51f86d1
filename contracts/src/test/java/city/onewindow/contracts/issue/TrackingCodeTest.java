package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.contracts.issue.TrackingCode.Reading;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingCodeTest {
    private static final TrackingCode PI = new TrackingCode("3141592653585");

    @Provide
    Arbitrary<TrackingCode> codes() {
        return Arbitraries.longs().map(seed -> TrackingCode.draw(new Random(seed)));
    }

    @Property
    void everySingleWrongDigitIsCaught(@ForAll("codes") TrackingCode code) {
        for (int place = 0; place < 13; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != code.digits().charAt(place)) {
                    StringBuilder wrong = new StringBuilder(code.digits());
                    wrong.setCharAt(place, digit);
                    assertThat(TrackingCode.read(wrong.toString())).isEqualTo(new Reading.Mistyped());
                }
            }
        }
    }

    @Property
    void everySwapOfTwoNeighboursIsCaught(@ForAll("codes") TrackingCode code) {
        for (int place = 0; place < 12; place++) {
            StringBuilder swapped = new StringBuilder(code.digits());
            swapped.setCharAt(place, code.digits().charAt(place + 1));
            swapped.setCharAt(place + 1, code.digits().charAt(place));
            if (!swapped.toString().equals(code.digits())) {
                assertThat(TrackingCode.read(swapped.toString())).isEqualTo(new Reading.Mistyped());
            }
        }
    }

    @Property
    void isReadAsItIsShown(@ForAll("codes") TrackingCode code) {
        assertThat(code.grouped()).matches("\\d{4}-\\d{4}-\\d{4}-\\d");
        assertThat(TrackingCode.read(code.grouped())).isEqualTo(new Reading.Code(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3141592653585",
                "3141-5926-5358-5",
                " 3141 5926 5358 5 ",
                "3141-5926-5358-5",
                "3141 5926 5358 5",
                "3141–5926—5358‐5",
                "31 41-59 26-53 58-5\t"
            })
    void isReadHoweverAPersonTypesIt(String typed) {
        assertThat(TrackingCode.read(typed)).isEqualTo(new Reading.Code(PI));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "314159265358", "31415926535855", "3141-5926-535a-5", "三一四一", "<b>", "3141.5926.5358.5"})
    void whatIsNoCodeIsToldApartFromAMistypedOne(String typed) {
        assertThat(TrackingCode.read(typed)).isEqualTo(new Reading.NoCode());
    }

    @Test
    void anEndlessInputIsNotReadToItsEnd() {
        assertThat(TrackingCode.read("1".repeat(1_000_000))).isEqualTo(new Reading.NoCode());
    }

    @Test
    void cannotBeMadeWrong() {
        assertThatThrownBy(() -> new TrackingCode("3141592653589")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrackingCode("3141-5926-5358-5")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawnCodesSpreadOverAllDigits() {
        Random random = new Random(4);
        Set<String> places = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String digits = TrackingCode.draw(random).digits();
            for (int place = 0; place < digits.length(); place++) {
                places.add(place + ":" + digits.charAt(place));
            }
        }
        assertThat(places).hasSize(130);
    }
}
