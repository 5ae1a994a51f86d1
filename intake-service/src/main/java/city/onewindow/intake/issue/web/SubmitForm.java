package city.onewindow.intake.issue.web;

import city.onewindow.intake.issue.model.SubmissionForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form's fields, as typed; kept so when something is wrong. */
public class SubmitForm {
    private @Nullable String commandId;
    private String kind = "company";
    private String name = "";
    private String contact = "";
    private String company = "";
    private String district = "";
    private String category = "";
    private String subject = "";
    private String text = "";
    private List<String> audiences = List.of();
    private String webhook = "";

    SubmissionForm toSubmission() {
        List<SubmissionForm.@Nullable Reply> replies = new ArrayList<>();
        List<String> chosen = audiences.isEmpty() ? List.of(kind) : audiences;
        for (String audience : chosen) {
            replies.add(new SubmissionForm.Reply(audience, "in-app", null));
        }
        if (!webhook.isBlank()) {
            replies.add(new SubmissionForm.Reply(chosen.getFirst(), "webhook", webhook));
        }
        return new SubmissionForm(
                new SubmissionForm.Requester(kind, name, contact),
                company,
                district.isBlank() ? "unsure" : district,
                category,
                subject,
                text,
                "web",
                replies);
    }

    /** What decides whether it is the same submission: every field but the command's id. */
    byte[] bytes() {
        String all = String.join(
                "\u001f",
                List.of(
                        kind,
                        name,
                        contact,
                        company,
                        district,
                        category,
                        subject,
                        text,
                        audiences.toString(),
                        webhook));
        return all.getBytes(StandardCharsets.UTF_8);
    }

    public @Nullable String getCommandId() {
        return commandId;
    }

    public void setCommandId(@Nullable String commandId) {
        this.commandId = commandId;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = orEmpty(kind);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = orEmpty(name);
    }

    public String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = orEmpty(contact);
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(@Nullable String company) {
        this.company = orEmpty(company);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(@Nullable String district) {
        this.district = orEmpty(district);
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = orEmpty(category);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = orEmpty(subject);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = orEmpty(text);
    }

    public List<String> getAudiences() {
        return audiences;
    }

    public void setAudiences(@Nullable List<String> audiences) {
        this.audiences = audiences == null ? List.of() : List.copyOf(audiences);
    }

    public String getWebhook() {
        return webhook;
    }

    public void setWebhook(@Nullable String webhook) {
        this.webhook = orEmpty(webhook);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
