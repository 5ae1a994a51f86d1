package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;

/** Fields that a document of the protocol must have. */
final class Fields {
    private Fields() {}

    /** @throws IllegalArgumentException where the field is missing or of another type */
    static <T> T required(Document document, String field, Class<T> type) {
        Object value = document.get(field);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " in field " + field);
        }
        return type.cast(value);
    }
}
