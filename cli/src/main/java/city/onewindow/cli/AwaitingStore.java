package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.StoreChoice;
import city.onewindow.stack.supervise.WrongOptionException;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Waits for a store that somebody else runs, before anything is started that needs it, and says what it waits for. A
 * service of itself would be silent for minutes.
 */
public final class AwaitingStore {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Words words;
    private final Consumer<String> screen;
    private final Duration every;
    private final Duration limit;

    /** @param screen told each line */
    public AwaitingStore(Words words, Consumer<String> screen) {
        this(words, screen, EVERY, LIMIT);
    }

    /** @param every so often it is said that it does not answer @param limit after which it is given up */
    AwaitingStore(Words words, Consumer<String> screen, Duration every, Duration limit) {
        this.words = words;
        this.screen = screen;
        this.every = every;
        this.limit = limit;
    }

    /** @throws IllegalStateException in one sentence, where it does not answer in time or not to us */
    public void await(StoreChoice store) {
        if (store instanceof StoreChoice.Configured configured) {
            await(read(configured.uri()));
        }
    }

    /** @throws WrongOptionException where that is the address of no MongoDB */
    public static ConnectionString read(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException | MongoException unreadable) {
            // The driver's words may hold the password.
            String shown = StatusJson.withoutPassword(uri);
            throw new WrongOptionException(
                    "--store：读不懂这个 URI：%s。应写 mongodb://主机:端口/".formatted(shown),
                    "--store: this is no URI of a MongoDB: %s. It takes mongodb://HOST:PORT/".formatted(shown));
        }
    }

    private void await(ConnectionString uri) {
        String hosts = String.join(", ", uri.getHosts());
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(every.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) every.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout((int) every.toMillis(), TimeUnit.MILLISECONDS))
                .build();
        long begun = System.nanoTime();
        try (MongoClient client = MongoClients.create(settings)) {
            while (!answers(client, hosts)) {
                long waited = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
                screen.accept(
                        words.say("  存储 %s 没有应答（已等 %d 秒，最多 %d 秒）", "  the store at %s does not answer (%d s of %d)")
                                .formatted(hosts, waited, limit.toSeconds()));
                if (waited >= limit.toSeconds()) {
                    throw new IllegalStateException(words.say(
                                    "存储 %s 在 %d 秒内没有应答：请先启动它，或用 --store URI 指定另一个；不写 --store（也不设"
                                            + " ONEWINDOW_MONGODB_URI）则用本机的存储。",
                                    "The store at %s did not answer within %d s: start it, name another with --store URI, or"
                                            + " leave --store (and ONEWINDOW_MONGODB_URI) away for a store of this"
                                            + " machine's own.")
                            .formatted(hosts, limit.toSeconds()));
                }
            }
        }
    }

    private boolean answers(MongoClient client, String hosts) {
        long begun = System.nanoTime();
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException away) {
            if (away instanceof MongoSecurityException
                    || String.valueOf(away.getMessage()).contains(MongoSecurityException.class.getSimpleName())) {
                throw new IllegalStateException(
                        words.say(
                                        "存储 %s 拒绝了 URI 中的用户名或密码。",
                                        "The store at %s refuses the user or the password of the URI.")
                                .formatted(hosts),
                        away);
            }
            // One that is refused at once is asked no more often than one that is silent.
            pause(every.minusNanos(System.nanoTime() - begun));
            return false;
        }
    }

    private static void pause(Duration rest) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, rest.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", e);
        }
    }
}
