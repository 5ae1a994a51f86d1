package city.onewindow.intake.issue.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.intake.issue.model.SubmissionForm.Judged;
import city.onewindow.intake.issue.model.SubmissionForm.Reply;
import city.onewindow.intake.issue.model.SubmissionForm.Requester;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFormTest {
    private static final WebhookRule WEBHOOKS = new WebhookRule(List.of("oa.example.com", "127.0.0.1:8195", " "));

    @Test
    void whatIsValidIsKeptInNormalForm() {
        Submission submission = valid(new SubmissionForm(
                new Requester("talent", "  José ", " "),
                null,
                " leading ",
                "",
                " development-zone ",
                "",
                "标题",
                "第一行\r\n第二行\t完",
                null,
                List.of(new Reply("talent", "webhook", " https://OA.example.com/hook?a=1 "))));
        assertThat(submission.name()).isEqualTo("José");
        assertThat(submission.contact()).isNull();
        assertThat(submission.company()).isNull();
        assertThat(submission.category()).isNull();
        assertThat(submission.companyTier()).isEqualTo("leading");
        assertThat(submission.industry()).isNull();
        assertThat(submission.district()).isEqualTo("development-zone");
        assertThat(submission.text()).isEqualTo("第一行\n第二行\t完");
        assertThat(submission.channel()).isEqualTo(Channel.API);
        assertThat(submission.replyTo())
                .containsExactly(new ReplyTo(Audience.TALENT, ReplyVia.WEBHOOK, "https://OA.example.com/hook?a=1"));
    }

    @Test
    void whateverIsWrongIsToldAtOnce() {
        SubmissionForm nothingRight = new SubmissionForm(
                new Requester("robot", " ", "x".repeat(101)),
                "a\u0000b",
                "Leading",
                "x".repeat(61),
                "Development Zone",
                "-",
                "\u202e标题",
                "",
                "pigeon",
                List.of(new Reply("mayor", "fax", null), new Reply("talent", "in-app", "https://oa.example.com/")));
        assertThat(faults(nothingRight))
                .containsExactly(
                        "/requester/kind form",
                        "/requester/name missing",
                        "/requester/contact too-long",
                        "/company control-character",
                        "/companyTier form",
                        "/industry too-long",
                        "/district form",
                        "/category form",
                        "/subject direction-override",
                        "/text missing",
                        "/channel form",
                        "/replyTo/0/audience form",
                        "/replyTo/0/via form",
                        "/replyTo/1/address not-for-in-app");
    }

    @Test
    void anEmptyFormMissesWhatIsRequired() {
        assertThat(faults(new SubmissionForm(null, null, null, null, null, null, null, null, null, null)))
                .containsExactly(
                        "/requester/kind missing",
                        "/requester/name missing",
                        "/district missing",
                        "/subject missing",
                        "/text missing",
                        "/replyTo missing");
    }

    @Test
    void aCompanyThatAsksOrIsAnsweredHasAName() {
        SubmissionForm form = Forms.settlement();
        SubmissionForm nameless = new SubmissionForm(
                new Requester("company", "王工", null),
                " ",
                null,
                null,
                form.district(),
                null,
                form.subject(),
                form.text(),
                null,
                form.replyTo());
        assertThat(faults(nameless)).containsExactly("/company missing");
        SubmissionForm toNobody = new SubmissionForm(
                form.requester(),
                null,
                null,
                null,
                form.district(),
                null,
                form.subject(),
                form.text(),
                null,
                List.of(new Reply("company", "in-app", null)));
        assertThat(faults(toNobody)).containsExactly("/replyTo/0/audience no-company");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "200, true", "201, false"})
    void lengthsCountCodePoints(int length, boolean valid) {
        SubmissionForm plant = Forms.plant();
        SubmissionForm form = new SubmissionForm(
                plant.requester(),
                plant.company(),
                plant.companyTier(),
                plant.industry(),
                plant.district(),
                null,
                "𠮷".repeat(length),
                "字".repeat(10_000),
                null,
                plant.replyTo());
        assertThat(form.judge(WEBHOOKS) instanceof Judged.Valid).isEqualTo(valid);
    }

    @Test
    void oneToEightAddressesNoneTwice() {
        assertThat(faults(Forms.plant())).isEmpty();
        assertThat(faults(Forms.plant(new Reply[0]))).containsExactly("/replyTo missing");
        assertThat(faults(Forms.plant(hooks(8)))).isEmpty();
        assertThat(faults(Forms.plant(hooks(9)))).containsExactly("/replyTo too-many");
        assertThat(faults(Forms.plant(new Reply("company", "in-app", null), new Reply("company", "in-app", ""))))
                .containsExactly("/replyTo/1 twice");
    }

    private static Reply[] hooks(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> new Reply("company", "webhook", "https://oa.example.com/" + i))
                .toArray(Reply[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oa.example.com",
                "http://oa.example.com:9999/x?y=z",
                "HTTPS://OA.EXAMPLE.COM/",
                "http://127.0.0.1:8195/sink"
            })
    void whatAnOperatorAllowedIsTaken(String address) {
        assertThat(faults(Forms.plant(new Reply("company", "webhook", address))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", missing",
        "' ', missing",
        "oa.example.com/hook, webhook-form",
        "/hook, webhook-form",
        "ftp://oa.example.com/, webhook-form",
        "javascript:alert(1), webhook-form",
        "https:///hook, webhook-form",
        "https://oa.example.com:0/, webhook-form",
        "https://oa.example.com:70000/, webhook-form",
        "https://oa.example.com:port/, webhook-form",
        "https://oa.example.com/a b, webhook-form",
        "https://昆山.example.com/, webhook-form",
        "https://me:pw@oa.example.com/, webhook-user",
        "https://evil.example@oa.example.com/, webhook-user",
        "https://oa.example.com/#x, webhook-fragment",
        "https://oa.example.com.evil.example/, webhook-host",
        "https://evil.example/oa.example.com, webhook-host",
        "http://127.0.0.1/, webhook-host",
        "http://127.0.0.1:8196/, webhook-host",
        "http://[::1]:8195/, webhook-host",
        "http://2130706433:8195/, webhook-host",
        "http://localhost:8195/, webhook-host"
    })
    void whatAnOperatorDidNotAllowIsNot(@Nullable String address, String fault) {
        assertThat(faults(Forms.plant(new Reply("company", "webhook", address))))
                .containsExactly("/replyTo/0/address " + fault);
    }

    @Test
    void noHostIsAllowedByDefault() {
        SubmissionForm form = Forms.plant(new Reply("company", "webhook", "https://oa.example.com/"));
        assertThat(form.judge(new WebhookRule(List.of()))).isInstanceOf(Judged.Invalid.class);
    }

    private static Submission valid(SubmissionForm form) {
        return ((Judged.Valid) form.judge(WEBHOOKS)).submission();
    }

    private static List<String> faults(SubmissionForm form) {
        return switch (form.judge(WEBHOOKS)) {
            case Judged.Valid valid -> List.of();
            case Judged.Invalid invalid ->
                invalid.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
        };
    }
}
