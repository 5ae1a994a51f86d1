package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;

/** Reads the fields of commands and replies; one that is not there, or of another type, is empty. */
final class Fields {

    private Fields() {}

    static int number(Document of, String name) {
        return of.get(name) instanceof Number number ? number.intValue() : 0;
    }

    static String text(Document of, String name) {
        return of.get(name) instanceof String text ? text : "";
    }

    static Document document(Map<String, Object> of, String name) {
        return of.get(name) instanceof Document document ? document : new Document();
    }

    @SuppressWarnings("unchecked") // callers ask for fields in which the protocol has documents
    static List<Document> documents(Document of, String name) {
        return of.get(name) instanceof List<?> list ? (List<Document>) list : List.of();
    }
}
