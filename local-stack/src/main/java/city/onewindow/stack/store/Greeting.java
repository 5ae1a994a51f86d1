package city.onewindow.stack.store;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import java.time.Clock;

/** The answer to {@code hello}: a lone server without sessions, so that drivers ask for no more than there is. */
final class Greeting {

    private Greeting() {}

    static Document answer(Clock clock) {
        return new Document("helloOk", true)
                .append("isWritablePrimary", true)
                .append("ismaster", true)
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
                .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
                .append("maxWriteBatchSize", MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE)
                .append("localTime", clock.instant())
                .append("minWireVersion", 0)
                .append("maxWireVersion", ServerVersion.MONGO_5_0.getWireVersion())
                .append("readOnly", false)
                .append("ok", 1.0);
    }
}
