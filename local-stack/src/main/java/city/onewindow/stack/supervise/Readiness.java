package city.onewindow.stack.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How a part shows that it is ready. */
interface Readiness {

    /** Forgets an earlier life of the part. */
    void reset();

    boolean isReady();

    /** Between two looks. */
    Duration pause();

    /** By a file that the part makes. */
    static Readiness by(Path file) {
        return new Readiness() {
            @Override
            public void reset() {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean isReady() {
                return Files.exists(file);
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(50);
            }
        };
    }

    /** By what it answers. */
    static Readiness when(BooleanSupplier answers) {
        return new Readiness() {
            @Override
            public void reset() {
                // What does not run does not answer.
            }

            @Override
            public boolean isReady() {
                return answers.getAsBoolean();
            }

            /** Asking costs more than looking, and those that are asked need the processors to start. */
            @Override
            public Duration pause() {
                return Duration.ofMillis(200);
            }
        };
    }
}
