package city.onewindow.routing.catalogue.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.catalogue.application.OpenIssues;
import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of departments that a catalogue leaves out that they still have open issues. */
@Component
class LeftOutNotes {
    private static final String CODE = "department-left-out";

    private final OpenIssues issues;
    private final MessageSource messages;

    LeftOutNotes(OpenIssues issues, MessageSource messages) {
        this.issues = issues;
        this.messages = messages;
    }

    /**
     * In both languages, as intake's notes are.
     *
     * @param code stable
     * @param open issues that it leads or assists and that nobody has answered yet
     */
    record Note(String code, Department department, int open, String zh, String en) {}

    /** One a department, by its code; none where all are in the catalogue or done. */
    List<Note> on(Catalogue catalogue) {
        return issues.leftOutBy(catalogue).stream()
                .map(each -> new Note(
                        CODE,
                        each.department(),
                        each.open(),
                        words(Locale.SIMPLIFIED_CHINESE, each.department().zh(), each.open()),
                        words(Locale.ENGLISH, each.department().en(), each.open())))
                .toList();
    }

    private String words(Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("note." + CODE, arguments, locale));
    }
}
