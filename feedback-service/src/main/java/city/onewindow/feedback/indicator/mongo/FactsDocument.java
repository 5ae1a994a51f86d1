package city.onewindow.feedback.indicator.mongo;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.feedback.indicator.model.FirstDispatch;
import city.onewindow.feedback.indicator.model.IssueFacts;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An issue's facts inside its document; absent is absent. */
public final class FactsDocument {
    private FactsDocument() {}

    public static Document write(IssueFacts facts) {
        Document document = new Document();
        put(document, "acceptedAt", date(facts.acceptedAt()));
        put(document, "district", facts.district());
        put(document, "channel", facts.channel());
        put(document, "dispatchedAt", date(facts.dispatchedAt()));
        document.append("dispatches", facts.dispatches());
        put(document, "department", facts.department());
        document.append("acknowledgedInTime", facts.acknowledgedInTime());
        put(document, "replyBy", date(facts.replyBy()));
        document.append("replies", facts.replies()).append("repliedInTime", facts.repliedInTime());
        put(document, "outcome", name(facts.outcome()));
        put(document, "deliveredAt", date(facts.deliveredAt()));
        put(document, "ratedAt", date(facts.ratedAt()));
        put(document, "result", name(facts.result()));
        put(document, "process", name(facts.process()));
        put(document, "first", write(facts.first()));
        return document.append("withdrawn", facts.withdrawn()).append("duplicate", facts.duplicate());
    }

    private static @Nullable Document write(@Nullable FirstDispatch first) {
        if (first == null) {
            return null;
        }
        Document document = new Document("department", first.department().code()).append("by", first.by());
        put(document, "zh", first.department().zh());
        put(document, "en", first.department().en());
        FirstDispatch.Rule rule = first.rule();
        if (rule != null) {
            document.append("rule", rule.id()).append("version", rule.version()).append("ruleZh", rule.zh());
            put(document, "ruleEn", rule.en());
        }
        put(document, "model", first.model());
        return document;
    }

    /** Names were not kept once: then codes stand for them. */
    private static @Nullable FirstDispatch first(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        String code = document.getString("department");
        String rule = document.getString("rule");
        return new FirstDispatch(
                new Department(code, document.get("zh", code), document.get("en", code)),
                document.getString("by"),
                rule == null
                        ? null
                        : new FirstDispatch.Rule(
                                rule,
                                document.get("version", 0L),
                                document.get("ruleZh", rule),
                                document.getString("ruleEn")),
                document.getString("model"));
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    public static IssueFacts read(Document document) {
        String outcome = document.getString("outcome");
        return new IssueFacts(
                instant(document, "acceptedAt"),
                document.getString("district"),
                document.getString("channel"),
                instant(document, "dispatchedAt"),
                document.get("dispatches", 0),
                document.getString("department"),
                document.get("acknowledgedInTime", false),
                instant(document, "replyBy"),
                document.get("replies", 0),
                document.get("repliedInTime", false),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(document, "deliveredAt"),
                instant(document, "ratedAt"),
                satisfaction(document, "result"),
                satisfaction(document, "process"),
                document.get("withdrawn", false),
                document.get("duplicate", false),
                first(document.get("first", Document.class)));
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Satisfaction satisfaction(Document document, String field) {
        String name = document.getString(field);
        return name == null ? null : Satisfaction.valueOf(name);
    }
}
