package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.StackFile.Running;
import city.onewindow.stack.supervise.StackFile.RunningPart;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what runs; exit code 3 if nothing does, 4 if a part of it has ended. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

    private static final int NOTHING_RUNS = 3;
    private static final int PART_ENDED = 4;

    @Mixin
    private RunningOption stack = new RunningOption();

    @Option(names = "--json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private final Words words = Words.here();

    @Override
    public Integer call() {
        Optional<Running> running = stack.find();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(StatusJson.of(running));
        } else if (running.isPresent()) {
            print(out, running.orElseThrow());
        }
        out.flush();
        if (running.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(stack.absence() + words.say("。启动：./onewindow up", ". ./onewindow up starts it."));
            return NOTHING_RUNS;
        }
        List<String> ended = running.orElseThrow().ended();
        if (!ended.isEmpty()) {
            spec.commandLine().getErr().println(words.say("已结束的部件：", "What has ended: ") + String.join(", ", ended));
            return PART_ENDED;
        }
        return 0;
    }

    private void print(PrintWriter out, Running running) {
        out.printf(words.say("一窗在运行，进程 %d。%n", "OneWindow runs under process %d.%n"), running.supervisor());
        out.printf(
                words.say("存储：%s，%s%n", "Store: %s at %s%n"),
                running.storeKind(),
                StatusJson.withoutPassword(running.storeUri()));
        out.printf(
                words.say("Kafka：%s   每个服务的进程数：%d%n", "Kafka: %s   replicas of each service: %d%n"),
                running.kafka(),
                running.replicas());
        for (RunningPart part : running.parts()) {
            out.printf(
                    Locale.ROOT,
                    words.say("  %-12s 进程 %-7d %6s   %s%n", "  %-12s pid %-7d %6s   %s%n"),
                    part.name(),
                    part.pid(),
                    memory(part),
                    where(part));
        }
    }

    private String where(RunningPart part) {
        if (part.isStarting()) {
            return words.say("正在启动；见 ", "starting; see ") + part.log();
        }
        return part.isAlive() ? part.address() : words.say("已结束；见 ", "ended; see ") + part.log();
    }

    private static String memory(RunningPart part) {
        return part.residentBytes() < 0 ? "-" : part.residentBytes() / (1024 * 1024) + " MB";
    }
}
