package city.onewindow.intake.running;

import city.onewindow.intake.IntakeService;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.testkit.Infrastructure;
import city.onewindow.testkit.RunningService;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Intake as it runs, beside a real broker and the embedded store in processes of their own. Started once a test run. */
public final class RunningIntake {
    private static final int FIRST_BASE = 24_100;
    private static final int LAST_BASE = 29_900;

    /** The only host that webhooks may go to here. */
    public static final String ALLOWED_HOST = "oa.example.com";

    private final LocalStack stack;
    private final RunningService service;

    private RunningIntake(LocalStack stack) {
        this.stack = stack;
        this.service = another(Map.of());
    }

    private static final class Once {
        static final RunningIntake INTAKE = new RunningIntake(Infrastructure.start("intake", FIRST_BASE, LAST_BASE));
    }

    /** The one of this test run; it ends with it. */
    public static RunningIntake get() {
        return Once.INTAKE;
    }

    /** Another intake on the same broker and store, until the caller closes it. */
    public RunningService another(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "onewindow.keys.id",
                key(1),
                "onewindow.keys.secret",
                key(2),
                "onewindow.keys.webhook",
                key(3),
                "onewindow.webhook.allowed-hosts",
                ALLOWED_HOST,
                // Nobody listens there: intake must do without routing.
                "onewindow.addresses.routing",
                "http://127.0.0.1:1"));
        all.putAll(settings);
        return RunningService.start(IntakeService.class, stack, all);
    }

    private static String key(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Its base address. */
    public URI address() {
        return service.address();
    }

    /** host:port. */
    public String brokers() {
        return stack.brokers();
    }

    public LocalStack stack() {
        return stack;
    }
}
