package city.onewindow.messaging.flow;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A broker and a store in processes of their own; {@code writer} and {@code reader} in this one. */
final class TwoServices implements AutoCloseable {
    static final int BASE = 23_000;

    final LocalStack stack;
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    TwoServices(Path directory) {
        this.stack = LocalStack.infrastructure(
                StackOptions.of(directory, directory.resolve("data"), new Ports(BASE)), started -> {});
    }

    ConfigurableApplicationContext writer() {
        return start(Writer.class, "writer", Map.of());
    }

    ConfigurableApplicationContext reader(Map<String, Object> more) {
        Map<String, Object> properties = new TreeMap<>(more);
        properties.put("spring.cloud.function.definition", "issueEvents");
        return start(Reader.class, "reader", properties);
    }

    private ConfigurableApplicationContext start(Class<?> service, String name, Map<String, Object> more) {
        Map<String, Object> properties = new TreeMap<>(more);
        properties.put("spring.application.name", name);
        properties.put("spring.config.import", "classpath:onewindow-messaging.yml");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.port", "0");
        properties.put("onewindow.kafka.brokers", stack.brokers());
        properties.put("onewindow.kafka.partitions", "3");
        properties.put("onewindow.mongodb.uri", stack.storeUri());
        properties.put("onewindow.relay.patience", "500ms");
        properties.put("logging.level.root", "ERROR");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(service).run(arguments(properties));
        contexts.add(context);
        return context;
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        contexts.reversed().forEach(ConfigurableApplicationContext::close);
        stack.close();
    }

    /** Writes and consumes nothing. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Writer {
        @Bean
        Service<Diary> service() {
            return new Service<>("writer", "diaries", Diary.CODEC, null, null, List.of("state.key"), List.of());
        }
    }

    /** Writes down what it consumes. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Reader {
        @Bean
        DiaryHandler diaryHandler() {
            return new DiaryHandler();
        }

        @Bean
        Service<Diary> service(DiaryHandler handler) {
            return new Service<>("reader", "diaries", Diary.CODEC, handler, null, List.of(), List.of());
        }
    }
}
