package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.RunningRecords;
import city.onewindow.stack.supervise.StackFile;
import city.onewindow.stack.supervise.StackFile.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this checkout started and what still runs: on the default data first, then the demos', the newest first, then on
 * data outside of the checkout.
 */
public final class RunningStacks {
    private static final int APART = 100;

    private RunningStacks() {}

    /** A stack and the directory of its data. */
    public record Found(Path directory, Running running) {
        /** What ends it. */
        String downCommand() {
            boolean byDefault = directory.equals(DataOption.byDefault());
            return byDefault ? "./onewindow down" : "./onewindow down --data " + directory;
        }
    }

    /** All of them. */
    public static List<Found> all() {
        return at(Stream.concat(within(), RunningRecords.of(DataOption.home()).stream()));
    }

    /** Those a command may mean without being told which: on data outside of the checkout only who named it means. */
    static List<Found> unnamed() {
        return at(within());
    }

    private static Stream<Path> within() {
        return Stream.concat(Stream.of(DataOption.byDefault()), demos().stream());
    }

    private static List<Found> at(Stream<Path> directories) {
        return directories
                .map(directory -> directory.toAbsolutePath().normalize())
                .distinct()
                .flatMap(directory -> StackFile.read(directory).map(running -> new Found(directory, running)).stream())
                .toList();
    }

    /** @throws IllegalStateException naming the stack that has these ports already, and both ways out */
    public static void requireNoneAt(int portBase) {
        all().stream()
                .filter(each -> each.running().portBase() == portBase)
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalStateException(Words.here()
                            .say(
                                    "这些端口上已有一窗在运行：--port-base %d，进程 %d，数据目录 %s。%n先结束它：%s，或在旁边另起一套：--port-base %d",
                                    "OneWindow runs at these ports already: --port-base %d, under process %d, on the data in"
                                            + " %s.%nEnd it: %s, or start another beside it: --port-base %d")
                            .formatted(
                                    portBase,
                                    each.running().supervisor(),
                                    each.directory(),
                                    each.downCommand(),
                                    portBase + APART));
                });
    }

    private static List<Path> demos() {
        Path demos = DataOption.home().resolve(".onewindow").resolve("demo");
        if (!Files.isDirectory(demos)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(demos)) {
            return all.filter(Files::isDirectory)
                    .sorted(Comparator.comparingLong(RunningStacks::age).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In milliseconds; a directory that is gone by now counts as the oldest. */
    private static long age(Path directory) {
        try {
            return Files.getLastModifiedTime(directory).toMillis();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
