package city.onewindow.cli.drill;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.Compilation;
import city.onewindow.stack.supervise.DataDirectory;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.StoreChoice;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./onewindow drill kill}. */
@Command(name = "drill", mixinStandardHelpOptions = true, subcommands = DrillCommand.Kill.class)
public final class DrillCommand implements Runnable {

    @Override
    public void run() {
        throw new WrongOptionException("请写明演练哪一项：kill。", "Say which drill: kill.");
    }

    /** SIGKILL to each part in turn, and to each armed crash point. */
    @Command(name = "kill", mixinStandardHelpOptions = true)
    static final class Kill implements Callable<Integer> {
        @Option(names = "--port-base", paramLabel = "N", defaultValue = "8100")
        private int portBase;

        @Option(names = "--replicas", paramLabel = "N", defaultValue = "2")
        private int replicas;

        @Option(names = "--brokers", paramLabel = "N", defaultValue = "1")
        private int brokers;

        @Option(names = "--kills", paramLabel = "N", defaultValue = "40")
        private int kills;

        @Option(names = "--issues", paramLabel = "N", defaultValue = "600")
        private int issues;

        @Option(names = "--rate", paramLabel = "R", defaultValue = "2")
        private int rate;

        @Option(names = "--seed", paramLabel = "N")
        private @Nullable Long seed;

        @Option(names = "--data-dir", paramLabel = "DIR")
        private @Nullable Path data;

        @Option(names = "--report", paramLabel = "OUT.json")
        private @Nullable Path report;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            long drawn = seed == null ? new SecureRandom().nextLong(1_000_000_000) : seed;
            Plan plan = new Plan(kills, issues, rate, drawn);
            Path home = Path.of(System.getProperty("onewindow.home", "")).toAbsolutePath();
            Ports ports = new Ports(portBase);
            Path directory = data == null
                    ? home.resolve(
                            ".onewindow/drill/run-" + ProcessHandle.current().pid())
                    : data.toAbsolutePath();
            String[] there = directory.toFile().list();
            if (there != null && there.length > 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        Words.here().say("--data-dir 须为空目录：", "--data-dir must be empty: ") + directory);
            }
            StackOptions options = StackOptions.of(home, directory, ports)
                    .withReplicas(replicas)
                    .withBrokers(brokers)
                    .withStore(StoreChoice.from(null, System.getenv()))
                    .withWebhookHosts(List.of("127.0.0.1:" + ports.sink()))
                    .withCrashPoints()
                    .with(Compilation.QUICK);
            DataDirectory.make("--data-dir", directory);
            Words words = Words.here();
            out.printf(
                    words.say(
                            "种子 %d，每个服务 %d 个进程，Kafka %d 个节点，存储：%s%n数据与日志：%s%n",
                            "seed %d, %d replicas, Kafka brokers: %d, store: %s%ndata and logs: %s%n"),
                    drawn,
                    replicas,
                    brokers,
                    words.of(options.store()),
                    directory);
            out.flush();
            Outcome outcome = KillDrill.run(options, plan, words, line -> {
                out.println(line);
                out.flush();
            });
            outcome.lines(words).forEach(out::println);
            if (report != null) {
                OutcomeJson.write(report, outcome);
            }
            out.flush();
            return outcome.holds() ? 0 : 1;
        }
    }
}
