package city.onewindow.system.script;

import city.onewindow.system.running.Checkout;
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

/** Calls {@code ./onewindow}. What it prints goes to a file, so that what it starts never waits for a reader. */
final class Shell {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Path directory;

    /** @param directory for what is printed */
    Shell(Path directory) {
        this.directory = directory;
    }

    /** A call that has ended. @param said standard output and error together */
    record Ended(int code, String said) {}

    /** A call that goes on. */
    record Started(Process process, Path output) {
        String said() {
            return read(output);
        }

        Ended end(Duration limit) {
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("did not end within " + limit + ", said: " + said());
                }
                return new Ended(process.exitValue(), said());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    Ended run(String... arguments) {
        return start(arguments).end(LIMIT);
    }

    Started start(String... arguments) {
        return start(Map.of(), arguments);
    }

    /** @param environment in place of our own where it is not empty */
    Started start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", Checkout.home().resolve("onewindow").toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile(directory, "said", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Checkout.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            if (!environment.isEmpty()) {
                builder.environment().clear();
                builder.environment().putAll(environment);
            }
            return new Started(builder.start(), output);
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
