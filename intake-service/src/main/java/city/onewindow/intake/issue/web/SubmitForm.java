package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.intake.issue.model.Fault;
import city.onewindow.intake.issue.model.SubmissionForm;
import city.onewindow.intake.options.DispatchOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form's fields, as typed; kept so when something is wrong.
 *
 * @param commandId makes a form that is sent twice one submission
 * @param audiences who is answered in-app; none means the one who asks
 * @param webhook an address beside that, empty for none
 */
public record SubmitForm(
        String commandId,
        String kind,
        String name,
        String contact,
        String company,
        String companyTier,
        String industry,
        String district,
        String category,
        String subject,
        String text,
        List<String> audiences,
        String webhook) {
    public SubmitForm(
            @Nullable String commandId,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String company,
            @Nullable String companyTier,
            @Nullable String industry,
            @Nullable String district,
            @Nullable String category,
            @Nullable String subject,
            @Nullable String text,
            @Nullable List<String> audiences,
            @Nullable String webhook) {
        this.commandId = Objects.requireNonNullElse(commandId, "");
        this.kind = Objects.requireNonNullElse(kind, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.contact = Objects.requireNonNullElse(contact, "");
        this.company = Objects.requireNonNullElse(company, "");
        this.companyTier = Objects.requireNonNullElse(companyTier, "");
        this.industry = Objects.requireNonNullElse(industry, "");
        this.district = Objects.requireNonNullElse(district, "");
        this.category = Objects.requireNonNullElse(category, "");
        this.subject = Objects.requireNonNullElse(subject, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.audiences = audiences == null ? List.of() : List.copyOf(audiences);
        this.webhook = Objects.requireNonNullElse(webhook, "").strip();
    }

    /** A form that nobody has touched. */
    static SubmitForm empty(String commandId) {
        return new SubmitForm(commandId, "company", null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same words under another command. */
    SubmitForm under(String otherCommandId) {
        return new SubmitForm(
                otherCommandId,
                kind,
                name,
                contact,
                company,
                companyTier,
                industry,
                district,
                category,
                subject,
                text,
                audiences,
                webhook);
    }

    /** What was typed into a field, for the house's parts of pages. */
    public String value(String field) {
        return switch (field) {
            case "name" -> name;
            case "contact" -> contact;
            case "company" -> company;
            case "subject" -> subject;
            case "text" -> text;
            case "webhook" -> webhook;
            default -> throw new IllegalArgumentException("no text field " + field);
        };
    }

    SubmissionForm toSubmission() {
        List<SubmissionForm.@Nullable Reply> replies = new ArrayList<>();
        for (String audience : answered()) {
            replies.add(new SubmissionForm.Reply(audience, "in-app", null));
        }
        if (!webhook.isEmpty()) {
            replies.add(new SubmissionForm.Reply(answered().getFirst(), "webhook", webhook));
        }
        return new SubmissionForm(
                new SubmissionForm.Requester(kind, name, contact),
                company,
                companyTier,
                industry,
                district.isBlank() ? DispatchOptions.UNSURE : district,
                category,
                subject,
                text,
                "web",
                replies);
    }

    private List<String> answered() {
        return audiences.isEmpty() ? List.of(kind) : audiences;
    }

    /** The faults at the fields of this form. */
    List<FieldFault> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault("/" + field(fault.pointer()), fault.code(), fault.arguments()))
                .distinct()
                .toList();
    }

    private String field(String pointer) {
        if (pointer.startsWith("/replyTo")) {
            return pointer.startsWith("/replyTo/" + answered().size() + "/") ? "webhook" : "audiences";
        }
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** What decides whether it is the same submission: every field but the command's id, each with its length. */
    byte[] bytes() {
        StringBuilder all = new StringBuilder();
        List<String> fields =
                new ArrayList<>(List.of(kind, name, contact, company, district, category, subject, text, webhook));
        // What a form without them said keeps its bytes.
        if (!companyTier.isEmpty() || !industry.isEmpty()) {
            fields.addAll(List.of("tier", companyTier, "industry", industry));
        }
        fields.addAll(audiences);
        fields.forEach(field -> all.append(field.length()).append(':').append(field));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
