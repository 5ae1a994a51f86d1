package city.onewindow.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Calls {@code ./onewindow}. What it prints goes to files, so that what it starts never waits for a reader. */
public final class Shell {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path directory;

    /** @param directory for what is printed */
    public Shell(Path directory) {
        this.directory = directory;
    }

    /** A call that has ended. @param out what it printed @param err what it complained of */
    public record Ended(int code, String out, String err) {
        /** All that it said. */
        public String said() {
            return out + err;
        }
    }

    /** A call that goes on. */
    public record Started(Process process, Path out, Path err) {
        /** What it has said so far. */
        public String said() {
            return read(out) + read(err);
        }

        public Ended end(Duration limit) {
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("did not end within " + limit + ", said: " + said());
                }
                return new Ended(process.exitValue(), read(out), read(err));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public Ended run(String... arguments) {
        return start(arguments).end(LIMIT);
    }

    public Started start(String... arguments) {
        return start(environment -> {}, arguments);
    }

    /** @param change what is to be done to our environment before it is its */
    public Started start(Consumer<Map<String, String>> change, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", Checkout.home().resolve("onewindow").toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Checkout.home().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            change.accept(builder.environment());
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
