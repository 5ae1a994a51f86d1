package city.onewindow.cli.recount;

import city.onewindow.cli.AwaitingStore;
import city.onewindow.cli.RunningOption;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.contracts.ServiceNames;
import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.feedback.indicator.model.Period;
import city.onewindow.feedback.indicator.mongo.MongoFacts;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.balance.Balance;
import city.onewindow.messaging.balance.Party;
import city.onewindow.messaging.balance.Recount;
import city.onewindow.messaging.mongo.MongoBooks;
import city.onewindow.stack.supervise.StackFile.Running;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./onewindow recount}. */
@Command(name = "recount", mixinStandardHelpOptions = true)
public final class RecountCommand implements Callable<Integer> {
    private static final int NOTHING_RUNS = 3;
    private static final int DIFFERS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The collections in which the services keep their issues. */
    private static final List<Party> PARTIES = List.of(
            new Party(ServiceNames.INTAKE, "issues", false),
            new Party(ServiceNames.ROUTING, "cases", true),
            new Party(ServiceNames.FEEDBACK, "issues", true));

    @Mixin
    private RunningOption stack = new RunningOption();

    @Option(names = "--kafka", paramLabel = "HOST:PORT")
    private @Nullable String kafka;

    @Option(names = "--store", paramLabel = "URI")
    private @Nullable String store;

    @Option(names = "--report", paramLabel = "OUT.json")
    private @Nullable Path report;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private final Words words = Words.here();

    @Override
    public Integer call() {
        String brokers = kafka;
        String uri = store;
        if ((brokers == null) != (uri == null)) {
            throw new ParameterException(
                    spec.commandLine(), words.say("--kafka 与 --store 须同用。", "--kafka and --store go together."));
        }
        if (brokers != null && uri != null) {
            Brokers.require(brokers);
            AwaitingStore.read(uri);
        }
        if (brokers == null || uri == null) {
            Running running = stack.find().orElse(null);
            if (running == null) {
                spec.commandLine()
                        .getErr()
                        .println(stack.absence()
                                + words.say(
                                        "。请先启动，或指明另一套：--data 目录，或 --kafka 与 --store。",
                                        ". Start it, or name another's: --data DIR, or --kafka and --store."));
                return NOTHING_RUNS;
            }
            brokers = running.kafka();
            uri = running.storeUri();
        }
        Recounted recounted;
        try {
            recounted = count(brokers, uri);
        } catch (StoreUnavailableException | MongoException | KafkaException away) {
            spec.commandLine().getErr().println(silence(away, brokers, uri));
            return DIFFERS;
        }
        PrintWriter out = spec.commandLine().getOut();
        new RecountScreen(recounted, words).lines().forEach(out::println);
        if (report != null) {
            RecountJson.write(report, recounted);
            out.println(words.say("报告 ", "Report: ") + report);
        }
        out.flush();
        return recounted.agrees() ? 0 : DIFFERS;
    }

    private String silence(RuntimeException away, String brokers, String uri) {
        String what = away instanceof KafkaException
                ? "Kafka " + brokers
                : words.say("存储 ", "The store at ")
                        + String.join(", ", AwaitingStore.read(uri).getHosts());
        return what
                + words.say(
                        " 没有正常应答，未能对账；系统是否在运行：./onewindow status",
                        " does not answer as it should, nothing was counted; ./onewindow status says what runs.");
    }

    /** Balance first: it waits until what is written has been published and applied. */
    public static Recounted count(String brokers, String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            Balance balance = new Recount(brokers, PARTIES, party -> new MongoBooks(client, party), PATIENCE).count();
            // One moment for both, or a deadline that passes in between would part them.
            Instant now = Clock.systemUTC().instant();
            MongoFacts facts = new MongoFacts(client.getDatabase("onewindow_" + ServiceNames.FEEDBACK), "issues");
            return new Recounted(
                    balance,
                    LoggedIndicators.read(brokers, now),
                    facts.stream(all -> Indicators.of(all, Period.EVER, Filter.ALL, now)),
                    facts.stream(all -> FirstDispatches.of(all, Period.EVER, Filter.ALL)));
        }
    }
}
