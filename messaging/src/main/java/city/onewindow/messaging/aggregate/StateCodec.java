package city.onewindow.messaging.aggregate;

import org.bson.Document;

/** A domain state as BSON and back; {@code read(write(s))} equals {@code s}, and old documents stay readable. */
public interface StateCodec<S> {
    Document write(S state);

    S read(Document document);
}
