package city.onewindow.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lives: an option that all commands share. Used as a mixin. */
public final class DataOption {

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    /** The directory that was named, or the default one. */
    public Path directory() {
        return data == null ? byDefault() : data.toAbsolutePath();
    }

    boolean isNamed() {
        return data != null;
    }

    /** The directory where none is named. */
    static Path byDefault() {
        return home().resolve(".onewindow").resolve("data");
    }

    /** The checkout whose built services are run. */
    public static Path home() {
        return Path.of(System.getProperty("onewindow.home", "")).toAbsolutePath();
    }
}
