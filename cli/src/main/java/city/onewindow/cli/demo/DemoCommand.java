package city.onewindow.cli.demo;

import city.onewindow.cli.AwaitingStore;
import city.onewindow.cli.RunningStacks;
import city.onewindow.cli.StackScreen;
import city.onewindow.cli.demo.play.Settings;
import city.onewindow.cli.demo.report.Doubts;
import city.onewindow.cli.demo.report.Ids;
import city.onewindow.cli.demo.report.JsonReport;
import city.onewindow.cli.demo.report.Result;
import city.onewindow.cli.demo.report.Screen;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sheet.Sheet;
import city.onewindow.stack.supervise.Compilation;
import city.onewindow.stack.supervise.DataDirectory;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.StoreChoice;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, carries a sample or a file the whole way, prints what came of it, and leaves the pages up. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Option(names = "--port-base", paramLabel = "N", defaultValue = "8100")
    private int portBase;

    @Option(names = "--data", paramLabel = "FILE.csv")
    private @Nullable Path file;

    @Option(names = "--report", paramLabel = "OUT.json")
    private @Nullable Path report;

    @Option(names = "--exit")
    private boolean exit;

    @Option(names = "--replicas", paramLabel = "N", defaultValue = "1")
    private int replicas;

    @Option(names = "--brokers", paramLabel = "N", defaultValue = "1")
    private int brokers;

    @Option(names = "--data-dir", paramLabel = "DIR")
    private @Nullable Path dataDirectory;

    @Option(names = "--store", paramLabel = "URI")
    private @Nullable String store;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "50")
    private int rate;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "16")
    private int clients;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Words words = Words.here();
        WrongOptionException.ifBelow("--clients", 1, clients);
        WrongOptionException.ifBelow("--rate", 0, rate);
        List<Row> rows = file == null ? BundledSample.rows() : Sheet.read(file);
        StackOptions options = options();
        RunningStacks.requireNoneAt(options.ports().base());
        Ports.requireFree("the demo's webhook sink", options.ports().sink());
        DataDirectory.make("--data-dir", options.data());
        Doubts moments = file == null ? Doubts.NONE : Doubts.of(rows);
        greet(out, words, rows, moments, options);
        new AwaitingStore(words, line -> said(out, line)).await(options.store());
        Settings settings = new Settings(clients, rate, PATIENCE).in(words.language());
        Farewell farewell = new Farewell(out, words);
        AtomicBoolean through = new AtomicBoolean();
        Thread atExit = new Thread(() -> farewell.end(through.get(), options.data()));
        Runtime.getRuntime().addShutdownHook(atExit);
        try (LocalStack stack = LocalStack.whole(options, started -> started(out, words, started));
                Demo demo = new Demo(stack, seed, settings, new ProgressLine(out, words), words)) {
            Result result = demo.carry(rows, file == null ? null : file.toString(), moments);
            new Screen(words).print(result).forEach(out::println);
            if (report != null) {
                JsonReport.write(report, result);
                out.println(words.say("报告 ", "Report: ") + report);
            }
            out.flush();
            through.set(true);
            if (!exit) {
                farewell.stay(stack, demo);
                stack.keepUp(new StackScreen(out, words));
                new CountDownLatch(1).await();
            }
            // It came to its end by itself, and has said so.
            Runtime.getRuntime().removeShutdownHook(atExit);
            return result.isWhole() ? 0 : 1;
        }
    }

    private StackOptions options() {
        Path home = Path.of(System.getProperty("onewindow.home", "")).toAbsolutePath();
        Path data = dataDirectory == null ? DemoDirectory.fresh(home) : dataDirectory.toAbsolutePath();
        Ports ports = new Ports(portBase);
        return StackOptions.of(home, data, ports)
                .withReplicas(replicas)
                .withBrokers(brokers)
                .withStore(StoreChoice.from(store, System.getenv()))
                .withWebhookHosts(List.of("127.0.0.1:" + ports.sink()))
                .with(Compilation.QUICK);
    }

    private void greet(PrintWriter out, Words words, List<Row> rows, Doubts moments, StackOptions options) {
        out.println(
                file == null
                        ? words.say(
                                "样例全部为虚构: 167 家企业 201 件问题, 公司、人物、答复、结果均为编写",
                                "The sample is made up: 167 companies, 201 issues; nobody and nothing in it is real.")
                        : words.say("来件 %d 行: %s", "%d rows of %s").formatted(rows.size(), file));
        Ids.of(rows).line(words).ifPresent(out::println);
        moments.momentsLine(words).ifPresent(out::println);
        out.println(words.say("存储 ", "Store: ") + words.of(options.store()));
        out.println(words.say("数据与日志 ", "Data and logs: ") + options.data());
        out.flush();
    }

    private static void said(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private static synchronized void started(PrintWriter out, Words words, LocalStack.Started started) {
        out.printf(
                Locale.ROOT,
                words.say("  %-12s 就绪，用时 %4.1f 秒   %s%n", "  %-12s ready after %4.1f s   %s%n"),
                started.part().name(),
                started.took().toMillis() / 1000.0,
                started.part().address());
        out.flush();
    }
}
