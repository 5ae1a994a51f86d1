package city.onewindow.testkit.running;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that is tested, with its services built. */
public final class Checkout {
    private Checkout() {}

    /** @throws IllegalStateException where the services were not built */
    public static Path home() {
        Path home = Path.of("").toAbsolutePath().getParent();
        if (home == null || !Files.isDirectory(home.resolve("intake-service/target/app"))) {
            throw new IllegalStateException(
                    "The services are not built: run ./onewindow test, or ./onewindow build before Maven.");
        }
        return home;
    }
}
