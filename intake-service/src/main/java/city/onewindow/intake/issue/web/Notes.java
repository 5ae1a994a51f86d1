package city.onewindow.intake.issue.web;

import city.onewindow.house.web.HouseProperties;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notes of intake's answers. */
@Component
class Notes {
    private final MessageSource messages;
    private final String choices;

    Notes(MessageSource messages, HouseProperties house) {
        this.messages = messages;
        this.choices = house.addresses().routing() + "/api/catalogue/options";
    }

    /** Of a code that the dispatch catalogue did not have when the issue was taken in: a district's, a category's … */
    List<Note> of(Issue issue) {
        return issue.lacking().stream()
                .map(field -> note("/" + field, "not-in-catalogue." + field, code(issue, field), choices))
                .toList();
    }

    private static String code(Issue issue, String field) {
        Submission submission = issue.submission();
        String code = switch (field) {
            case "district" -> submission.district();
            case "companyTier" -> submission.companyTier();
            case "industry" -> submission.industry();
            default -> submission.category();
        };
        return Objects.requireNonNullElse(code, "");
    }

    /** That intake passes a withdrawal on and does not decide it; and that it was asked already, where it was. */
    List<Note> withdrawal(boolean again) {
        Note passedOn = note(null, "withdrawal-passed-on");
        return again ? List.of(passedOn, note(null, "withdrawal-asked-already")) : List.of(passedOn);
    }

    private Note note(@Nullable String pointer, String key, Object... arguments) {
        return new Note(
                pointer,
                key.contains(".") ? key.substring(0, key.indexOf('.')) : key,
                words(key, arguments, Locale.SIMPLIFIED_CHINESE),
                words(key, arguments, Locale.ENGLISH));
    }

    private String words(String key, Object[] arguments, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("note." + key, arguments, locale));
    }
}
