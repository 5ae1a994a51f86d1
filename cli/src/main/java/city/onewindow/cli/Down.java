package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.StackFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends what {@code up} started, from another terminal; exit code 3 if nothing runs at the ports or on the data that are named. */
@Command(name = "down", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

    private static final int NOTHING_RUNS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @Mixin
    private RunningOption running = new RunningOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Path> directory = running.directory();
        int ended = directory.map(each -> StackFile.end(each, LIMIT)).orElse(0);
        Words words = Words.here();
        if (ended == 0 && running.isNamed()) {
            spec.commandLine().getErr().println(running.absence() + words.say("。没有结束任何进程。", ". Nothing was ended."));
            return NOTHING_RUNS;
        }
        String said = ended == 0
                ? running.absence() + words.say("。", ".")
                : words.say("已结束 %d 个进程；数据保留在 %s。", "Ended %d processes; the data stays in %s.")
                        .formatted(ended, directory.orElseThrow());
        spec.commandLine().getOut().println(said);
        return 0;
    }
}
