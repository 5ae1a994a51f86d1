package city.onewindow.intake.running;

import city.onewindow.intake.IntakeService;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.testkit.Infrastructure;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Intake as it runs, beside a real broker and the embedded store in processes of their own. Started once a test run. */
public final class RunningIntake {
    private static final int FIRST_BASE = 24_100;
    private static final int LAST_BASE = 29_900;

    /** The only host that webhooks may go to here. */
    public static final String ALLOWED_HOST = "oa.example.com";

    private final LocalStack stack;
    private final ConfigurableApplicationContext context;

    private RunningIntake(LocalStack stack, ConfigurableApplicationContext context) {
        this.stack = stack;
        this.context = context;
    }

    private static final class Once {
        static final RunningIntake INTAKE = start();
    }

    /** The one of this test run; it ends with it. */
    public static RunningIntake get() {
        return Once.INTAKE;
    }

    private static RunningIntake start() {
        LocalStack stack = Infrastructure.start("intake", FIRST_BASE, LAST_BASE);
        return new RunningIntake(stack, service(stack, Map.of()));
    }

    /** Another intake on the same broker and store, until the caller closes it. */
    public ConfigurableApplicationContext another(Map<String, Object> settings) {
        return service(stack, settings);
    }

    private static ConfigurableApplicationContext service(LocalStack stack, Map<String, Object> settings) {
        Map<String, Object> properties = new TreeMap<>(Map.of(
                "server.port", 0,
                "onewindow.kafka.brokers", stack.brokers(),
                "onewindow.mongodb.uri", stack.storeUri(),
                "onewindow.store.kind", "embedded",
                "onewindow.keys.id", key(1),
                "onewindow.keys.secret", key(2),
                "onewindow.keys.webhook", key(3),
                "onewindow.webhook.allowed-hosts", ALLOWED_HOST,
                // Nobody listens there: intake must do without routing.
                "onewindow.addresses.routing", "http://127.0.0.1:1"));
        properties.putAll(settings);
        String[] arguments = properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplicationBuilder(IntakeService.class).build();
        return application.run(arguments);
    }

    private static String key(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Its base address. */
    public URI address() {
        return address(context);
    }

    /** That of another. */
    public static URI address(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** host:port. */
    public String brokers() {
        return stack.brokers();
    }

    public LocalStack stack() {
        return stack;
    }
}
