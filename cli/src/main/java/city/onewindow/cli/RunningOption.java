package city.onewindow.cli;

import city.onewindow.cli.RunningStacks.Found;
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
        List<Found> candidates = data.isNamed()
                ? StackFile.read(data.directory()).map(running -> new Found(data.directory(), running)).stream()
                        .toList()
                : RunningStacks.all();
        return candidates.stream().filter(this::isMeant).findFirst();
    }

    private boolean isMeant(Found each) {
        return portBase == null || portBase == each.running().portBase();
    }

    /** That it does not run, and what does. */
    public String absence() {
        if (portBase == null) {
            return "OneWindow does not run on the data in " + data.directory();
        }
        String others = RunningStacks.all().stream()
                .map(each -> "--port-base " + each.running().portBase() + " on the data in " + each.directory())
                .collect(Collectors.joining("; "));
        String where = data.isNamed() ? " on the data in " + data.directory() : "";
        return "OneWindow does not run at --port-base " + portBase + where + "; what runs here: "
                + (others.isEmpty() ? "nothing" : others);
    }
}
