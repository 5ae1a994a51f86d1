package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.Bilingual;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.StoreChoice;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Chinese screen has no English sentence, and the other way. */
class OneLanguageTest {
    private static final String ENGLISH_SENTENCE = "[a-z]{3,} [a-z]{2,} [a-z]{2,}";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSaidBeforeAStart(boolean chinese) {
        StringWriter screen = new StringWriter();
        StackOptions options = StackOptions.of(Path.of("/home"), Path.of("/data"), Ports.DEFAULT);
        new StackScreen(new PrintWriter(screen), new Words(chinese)).begin(options);
        assertIsIn(chinese, screen.toString());
        assertThat(screen.toString()).contains("/data");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSaidOfAStore(boolean chinese) {
        Words words = new Words(chinese);
        assertIsIn(chinese, words.of(new StoreChoice.Embedded()));
        assertIsIn(chinese, words.of(new StoreChoice.Configured("mongodb://127.0.0.1/")));
        assertIsIn(chinese, words.of(new StoreChoice.Mongod(Path.of("/mongod"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "localhost:27017"})
    void whatIsWrongWithAStore(String uri) {
        assertThatThrownBy(() -> StoreChoice.from(uri, Map.of())).satisfies(OneLanguageTest::assertIsSaidInBoth);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 70_000})
    void whatIsWrongWithAPort(int base) {
        assertThatThrownBy(() -> new Ports(base)).satisfies(OneLanguageTest::assertIsSaidInBoth);
    }

    private static void assertIsSaidInBoth(Throwable fault) {
        assertThat(fault).isInstanceOfSatisfying(Bilingual.class, both -> assertIsIn(true, both.chinese()));
        assertIsIn(false, String.valueOf(fault.getMessage()));
    }

    private static void assertIsIn(boolean chinese, String said) {
        if (chinese) {
            assertThat(said).containsPattern("\\p{IsHan}").doesNotContainPattern(ENGLISH_SENTENCE);
        } else {
            assertThat(said).doesNotContainPattern("\\p{IsHan}");
        }
    }
}
