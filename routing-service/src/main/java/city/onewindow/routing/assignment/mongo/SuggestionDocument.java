package city.onewindow.routing.assignment.mongo;

import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.contracts.issue.Word;
import java.util.List;
import org.bson.Document;

/** Suggestions as BSON. */
public final class SuggestionDocument {
    private SuggestionDocument() {}

    static List<Document> write(List<Suggested> suggestions) {
        return suggestions.stream()
                .map(each -> new Document("department", DispatchDocument.department(each.department()))
                        .append("probability", each.probability())
                        .append(
                                "words",
                                each.words().stream()
                                        .map(word -> new Document("text", word.text()).append("weight", word.weight()))
                                        .toList()))
                .toList();
    }

    /** Of a case's state; empty where it has none. */
    public static List<Suggested> read(Document state) {
        return state.getList("suggestions", Document.class, List.of()).stream()
                .map(each -> new Suggested(
                        DispatchDocument.department(each.get("department", Document.class)),
                        each.get("probability", Number.class).doubleValue(),
                        each.getList("words", Document.class).stream()
                                .map(word -> new Word(
                                        word.getString("text"),
                                        word.get("weight", Number.class).doubleValue()))
                                .toList()))
                .toList();
    }
}
