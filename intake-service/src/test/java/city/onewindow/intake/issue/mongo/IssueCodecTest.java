package city.onewindow.intake.issue.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.intake.issue.model.Forms;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.SubmissionForm;
import city.onewindow.intake.issue.model.SubmissionForm.Judged;
import city.onewindow.intake.issue.model.WebhookRule;
import city.onewindow.testkit.Events;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssueCodecTest {
    private static Stream<Issue> issues() {
        return Stream.of(
                        Forms.plant(),
                        Forms.settlement(),
                        Forms.plant(
                                new SubmissionForm.Reply("talent", "webhook", "https://oa.example.com/"),
                                new SubmissionForm.Reply("company", "in-app", null)))
                .map(form -> ((Judged.Valid) form.judge(new WebhookRule(List.of("oa.example.com")))).submission())
                .map(submission -> new Issue(
                        TrackingCode.draw(new Random(1)),
                        "f".repeat(64),
                        submission,
                        Events.NOON,
                        List.of("district"),
                        null))
                .flatMap(issue -> Stream.of(issue, issue.withdrawalRequested(Events.NOON.plusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("issues")
    void whatWasWrittenIsRead(Issue issue) {
        IssueCodec codec = new IssueCodec();
        String stored = codec.write(issue)
                .toJson(JsonWriterSettings.builder()
                        .outputMode(JsonMode.EXTENDED)
                        .build());
        assertThat(codec.read(Document.parse(stored))).isEqualTo(issue);
    }
}
