package city.onewindow.messaging.contract;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.mongo.Indexes;
import city.onewindow.stack.supervise.LocalStack;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.UUID;
import org.bson.Document;

/** A database of a test's own, with a service's indexes; gone afterwards. */
final class EmptyDatabase implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;

    EmptyDatabase(LocalStack stack, Service<?> service) {
        client = MongoClients.create(stack.storeUri());
        database = client.getDatabase("onewindow_contract_" + UUID.randomUUID())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Indexes.ensure(database, service);
    }

    /** With nothing in it but the indexes. */
    MongoDatabase emptied() {
        database.listCollectionNames()
                .into(new ArrayList<>())
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
        return database;
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
