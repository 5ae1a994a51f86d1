package city.onewindow.messaging.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedTest {
    private static final ServerAddress SERVER = new ServerAddress();
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int STEPPED_DOWN = 189;
    private static final int DUPLICATE = 11000;
    private static final int BAD_VALUE = 2;

    static Stream<MongoException> away() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                command(STEPPED_DOWN),
                command(OUT_OF_DISK_SPACE),
                write(STEPPED_DOWN),
                write(OUT_OF_DISK_SPACE),
                bulk(STEPPED_DOWN));
    }

    static Stream<MongoException> saysNo() {
        return Stream.of(command(BAD_VALUE), write(DUPLICATE), write(BAD_VALUE), bulk(DUPLICATE));
    }

    @ParameterizedTest
    @MethodSource("away")
    void whatWillPassIsWaitedFor(MongoException thrown) {
        assertThatThrownBy(() -> Guarded.run(() -> {
                    throw thrown;
                }))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @ParameterizedTest
    @MethodSource("saysNo")
    void aNoIsANo(MongoException thrown) {
        assertThatThrownBy(() -> Guarded.run(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    private static MongoException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
    }

    private static MongoException write(int code) {
        return new MongoWriteException(new WriteError(code, "words", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoException bulk(int code) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, "words", new BsonDocument(), 0)),
                null,
                SERVER,
                Set.of());
    }
}
