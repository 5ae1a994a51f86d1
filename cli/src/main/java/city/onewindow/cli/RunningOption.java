package city.onewindow.cli;

import city.onewindow.cli.RunningStacks.Found;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackFile;
import city.onewindow.stack.supervise.StackFile.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which of the stacks that run is meant, for commands that look at one or end it. Used as a mixin. */
public final class RunningOption {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port-base", paramLabel = "N")
    private @Nullable Integer portBase;

    /** The one that is meant; empty where it does not run. */
    public Optional<Running> find() {
        return found().map(Found::running);
    }

    /**
     * Where its data lies. Where it does not run, the directory that was named or the default one, in which a supervisor
     * that was killed may have left parts behind; empty where ports were named, as any other stack is not meant.
     */
    Optional<Path> directory() {
        return found().map(Found::directory)
                .or(() -> Optional.of(data.directory()).filter(any -> portBase == null));
    }

    private Optional<Found> found() {
        if (portBase != null) {
            Ports.requireBase(portBase);
        }
        List<Found> candidates = data.isNamed()
                ? StackFile.read(data.directory()).map(running -> new Found(data.directory(), running)).stream()
                        .toList()
                : portBase == null ? RunningStacks.unnamed() : RunningStacks.all();
        return candidates.stream().filter(this::isMeant).findFirst();
    }

    private boolean isMeant(Found each) {
        return portBase == null || portBase == each.running().portBase();
    }

    /** Whether a certain one is meant, by its ports or its data, so that it is wrong if there is none. */
    boolean isNamed() {
        return portBase != null || data.isNamed();
    }

    /** That it does not run, and what does. */
    public String absence() {
        Words words = Words.here();
        if (portBase == null) {
            return words.say("一窗没有在数据目录 %s 上运行", "OneWindow does not run on the data in %s")
                    .formatted(data.directory());
        }
        String others = RunningStacks.all().stream()
                .map(each -> words.say("--port-base %d，数据目录 %s", "--port-base %d on the data in %s")
                        .formatted(each.running().portBase(), each.directory()))
                .collect(Collectors.joining(words.say("；", "; ")));
        String where = data.isNamed() ? words.say("、数据目录 ", " on the data in ") + data.directory() : "";
        return words.say(
                        "一窗没有在 --port-base %d%s 上运行；本机在运行的：%s",
                        "OneWindow does not run at --port-base %d%s; what runs here: %s")
                .formatted(portBase, where, others.isEmpty() ? words.say("没有", "nothing") : others);
    }
}
