package city.onewindow.testkit;

import city.onewindow.stack.supervise.Compilation;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real broker and the embedded store in processes of their own, for the services that a module's tests start. */
public final class Infrastructure {
    private static final int STEP = 100;

    private Infrastructure() {}

    /**
     * Starts both on ports that are free. They end with the process that started them.
     *
     * @param name of the module, for its data below {@code target}
     * @param firstBase lowest port base to try; each module has its own, as modules are tested side by side
     * @param lastBase highest port base to try
     */
    public static LocalStack start(String name, int firstBase, int lastBase) {
        Path home = Path.of("").toAbsolutePath();
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(home.resolve("target/systems")), name);
            return LocalStack.infrastructure(
                    StackOptions.of(home, data, freePorts(firstBase, lastBase)).with(Compilation.QUICK), started -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports freePorts(int firstBase, int lastBase) {
        for (int base = firstBase; base <= lastBase; base += STEP) {
            Ports ports = new Ports(base);
            try {
                Ports.requireFree("store", ports.store());
                Ports.requireFree("broker", ports.broker());
                Ports.requireFree("controller", ports.controller(1));
                return ports;
            } catch (Ports.PortTakenException taken) {
                // The next hundred, then.
            }
        }
        throw new IllegalStateException("no free ports from " + firstBase + " to " + lastBase);
    }
}
