package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.application.ReadingRelated;
import city.onewindow.routing.desk.application.SuggestingNow;
import city.onewindow.routing.desk.model.DeskIssue;
import city.onewindow.routing.placing.model.Placing.Thought;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A dispatcher's page of one issue, for all that can be done there. */
@Component
class PlacingPage {
    private final ReadingDesk reading;
    private final ReadingRelated related;
    private final SuggestingNow suggesting;
    private final ProblemWriter problems;
    private final Readers readers;

    PlacingPage(
            ReadingDesk reading,
            ReadingRelated related,
            SuggestingNow suggesting,
            ProblemWriter problems,
            Readers readers) {
        this.suggesting = suggesting;
        this.reading = reading;
        this.related = related;
        this.problems = problems;
        this.readers = readers;
    }

    /**
     * Fills the page.
     *
     * @param typed what was sent and not taken, absent at first
     * @param dispatcher who reads it, absent where nobody said
     */
    String show(String id, @Nullable PlaceForm typed, @Nullable String dispatcher, Model model, Locale locale) {
        DeskIssue issue = reading.forDispatcher(Requests.issue(id)).orElseThrow(Requests::noSuchIssue);
        Case state = issue.state();
        Optional<Dispatch> given = state.given();
        Reader reader = readers.of(locale);
        Claim claim = state instanceof Case.Triage triage ? triage.claim() : null;
        model.addAttribute("issue", issue);
        model.addAttribute("given", given.orElse(null));
        model.addAttribute("open", state.status().isOpen());
        Thought now = suggesting.of(state).orElse(null);
        model.addAttribute("suggestions", IssueBody.suggestions(state, now));
        model.addAttribute("unread", IssueBody.unread(state, now));
        model.addAttribute("askedNow", now == null ? null : now.modelVersion());
        model.addAttribute("claim", claim);
        model.addAttribute("mine", claim != null && claim.by().equals(dispatcher));
        model.addAttribute("kept", state instanceof Case.Triage triage && triage.isKeptFrom(dispatcher, reader.now()));
        model.addAttribute("dispatcher", dispatcher);
        model.addAttribute("related", related.forDispatcher(state));
        model.addAttribute("form", typed != null ? typed : PlaceForm.of(given, dispatcher));
        model.addAttribute("reader", reader);
        return "placing";
    }

    /**
     * A form of the page that was not taken.
     *
     * @param name {@code claim}, {@code place}, {@code duplicate} or {@code unmark}
     * @param by the name that was sent with it, which may be none
     * @param cookie in which the browser keeps the name
     */
    record Refused(
            String name, @Nullable String by, @Nullable String cookie) {
        /** Who reads the page: what could be no name is nobody's. */
        @Nullable
        String reader() {
            String named = Dispatcher.named(by);
            return named != null ? named : Dispatcher.remembered(cookie);
        }
    }

    /** The page again, with what was wrong. @param typed what was to be placed, absent where that was not asked for */
    String again(
            Problem problem,
            String id,
            @Nullable PlaceForm typed,
            Refused refused,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("words", problems.page(problem, locale, ""));
        model.addAttribute("refused", refused.name());
        model.addAttribute("sentBy", refused.by());
        response.setStatus(problem.status());
        return show(id, typed, refused.reader(), model, locale);
    }
}
