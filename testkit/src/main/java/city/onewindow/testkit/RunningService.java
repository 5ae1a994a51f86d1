package city.onewindow.testkit;

import city.onewindow.stack.supervise.LocalStack;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as it runs, in the test's own JVM and on a port of its own, beside a broker and a store that others may share. */
public final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Returns when it is ready.
     *
     * @param application its main class
     * @param beside broker and store
     * @param settings properties by name, over those that lead to broker and store
     */
    public static RunningService start(Class<?> application, LocalStack beside, Map<String, ?> settings) {
        Map<String, Object> properties = new TreeMap<>(Map.of(
                "server.port",
                0,
                "onewindow.kafka.brokers",
                beside.brokers(),
                "onewindow.mongodb.uri",
                beside.storeUri(),
                "onewindow.store.kind",
                "embedded"));
        properties.putAll(settings);
        String[] arguments = properties.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new RunningService(new SpringApplicationBuilder(application).run(arguments));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Browser browser() {
        return new Browser(address());
    }

    /** One of its parts, to look at or to arm. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
