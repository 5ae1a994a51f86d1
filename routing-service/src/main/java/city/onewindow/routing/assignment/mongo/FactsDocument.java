package city.onewindow.routing.assignment.mongo;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.assignment.model.Facts;
import city.onewindow.routing.assignment.model.Words;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The facts as BSON; what identifies a person in one place. */
final class FactsDocument {
    private FactsDocument() {}

    static Document write(Facts facts) {
        Document personal = new Document("name", facts.name());
        append(personal, "company", facts.company());
        append(personal, "contact", facts.contact());
        Document document = new Document("code", facts.trackingCode())
                .append("channel", Words.of(facts.channel()))
                .append("requester", Words.of(facts.requester()))
                .append("district", facts.district())
                .append("subject", facts.subject())
                .append("text", facts.text())
                .append("submittedAt", Date.from(facts.submittedAt()))
                .append("audiences", facts.audiences().stream().map(Words::of).toList())
                .append("personal", personal);
        append(document, "category", facts.category());
        append(document, "companyTier", facts.companyTier());
        append(document, "industry", facts.industry());
        return document;
    }

    static Facts read(Document document) {
        Document personal = document.get("personal", Document.class);
        return new Facts(
                document.getString("code"),
                Words.value(Channel.class, document.getString("channel")),
                Words.value(RequesterKind.class, document.getString("requester")),
                document.getString("category"),
                document.getString("district"),
                document.getString("companyTier"),
                document.getString("industry"),
                document.getString("subject"),
                document.getString("text"),
                document.getDate("submittedAt").toInstant(),
                personal.getString("name"),
                personal.getString("company"),
                personal.getString("contact"),
                audiences(document));
    }

    static List<Audience> audiences(Document document) {
        return document.getList("audiences", String.class).stream()
                .map(word -> Words.value(Audience.class, word))
                .toList();
    }

    static void append(Document document, String key, @Nullable Object value) {
        if (value != null) {
            document.append(key, value);
        }
    }
}
