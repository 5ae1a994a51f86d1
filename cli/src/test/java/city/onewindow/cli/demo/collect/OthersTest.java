package city.onewindow.cli.demo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.check.Evidence.Stored;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.contracts.ServiceNames;
import city.onewindow.contracts.issue.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo judges what it sent, and nothing else. */
class OthersTest {
    private static final Row ROW =
            new Row(1, "a1", "王工", "寻找厂房", "", "公司扩产,\r\n需租用  标准厂房。", "已对接。", "", "", Row.Wishes.NONE);

    private final Others others = new Others(Set.of("own"), List.of(ROW));

    @Test
    void whatSomebodyElseSubmittedMeanwhileIsNotTheDemos() {
        assertThat(others.among(
                        List.of(logged("own", "寻找厂房", "公司扩产,\n需租用 标准厂房。"), logged("guest", "子女入学", "想问入学。")),
                        List.of()))
                .containsExactly("guest");
    }

    @Test
    void whatTheStoreHoldsAndTheTopicNotYetIsTold() {
        Stored stored = new Stored(
                ServiceNames.INTAKE, "guest", List.of(accepted("guest", "子女入学", "想问入学。")), Map.of(), Set.of());
        assertThat(others.among(List.of(), List.of(stored))).containsExactly("guest");
    }

    @Test
    void whatSaysTheSameAsARowStaysAFinding() {
        assertThat(others.among(List.of(logged("twice", "寻找厂房", "公司扩产,\n需租用 标准厂房。")), List.of()))
                .isEmpty();
    }

    @Test
    void whatTheDemoWasAnsweredWithIsItsOwnWhateverItSays() {
        assertThat(others.among(List.of(logged("own", "别的", "别的。")), List.of())).isEmpty();
    }

    private static Logged logged(String issue, String subject, String text) {
        return new Logged(0, 0, accepted(issue, subject, text));
    }

    private static Happening accepted(String issue, String subject, String text) {
        String data = "{\"subject\":\"%s\",\"text\":\"%s\"}".formatted(subject, text.replace("\n", "\\n"));
        return new Happening(
                issue,
                ServiceNames.INTAKE,
                1,
                EventType.ACCEPTED.typeName(),
                Instant.parse("2026-03-24T01:30:00Z"),
                "submit/" + issue,
                Map.of(),
                data);
    }
}
