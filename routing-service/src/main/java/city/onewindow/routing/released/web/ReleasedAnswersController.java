package city.onewindow.routing.released.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.released.application.FindingReleased;
import city.onewindow.routing.released.model.ReleasedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Released answers to the like of what somebody is about to ask. What is asked is read and not kept. */
@RestController
class ReleasedAnswersController {
    private static final TextRule SUBJECT = TextRule.line(0, 200);
    private static final TextRule TEXT = TextRule.lines(0, 10_000);

    private final FindingReleased finding;
    private final CatalogueInForce catalogue;

    ReleasedAnswersController(FindingReleased finding, CatalogueInForce catalogue) {
        this.finding = finding;
        this.catalogue = catalogue;
    }

    /** As an issue has them; one of both is enough. */
    record Asked(@Nullable String subject, @Nullable String text) {}

    /** @param department its name, in the reader's language */
    record AnswerBody(String question, String answer, String department, Instant releasedAt) {}

    @PostMapping(path = "/api/released-answers/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<AnswerBody> search(@RequestBody Asked asked, Locale locale) {
        Faults faults = new Faults();
        String subject = faults.text("/subject", asked.subject(), SUBJECT);
        String text = faults.text("/text", asked.text(), TEXT);
        if (subject.isEmpty() && text.isEmpty()) {
            faults.note("/text", "missing");
        }
        faults.orThrow();
        boolean en = locale.getLanguage().equals("en");
        return finding.alike(subject, text).stream().map(each -> body(each, en)).toList();
    }

    private AnswerBody body(ReleasedAnswer found, boolean en) {
        Department named = catalogue.get().department(found.department().code()).orElse(found.department());
        return new AnswerBody(found.question(), found.answer(), en ? named.en() : named.zh(), found.at());
    }
}
