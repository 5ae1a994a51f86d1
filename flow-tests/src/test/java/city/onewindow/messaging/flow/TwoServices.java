package city.onewindow.messaging.flow;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.fixture.SharedStack;
import city.onewindow.stack.supervise.LocalStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * A broker and a store in processes of their own; {@code writer} and {@code reader} in this one, started for the first
 * test that asks for them and shared by all.
 */
final class TwoServices implements AutoCloseable {
    final LocalStack stack;
    final Running writer;
    final Running reader;
    private final List<Running> more = new ArrayList<>();

    private TwoServices(LocalStack stack) {
        this.stack = stack;
        this.writer = start(Writer.class, "writer", Map.of());
        this.reader = startReader("reader", Map.of());
    }

    /** Another reading service, or another replica of one; ended by whoever started it. */
    Running another(String name, Map<String, Object> properties) {
        Running running = startReader(name, properties);
        more.add(running);
        return running;
    }

    private Running startReader(String name, Map<String, Object> properties) {
        Map<String, Object> consuming = new TreeMap<>(properties);
        consuming.put("spring.cloud.function.definition", "issueEvents");
        return start(Reader.class, name, consuming);
    }

    private Running start(Class<?> service, String name, Map<String, Object> more) {
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
        properties.put("logging.level.root", "OFF");
        return new Running(new SpringApplicationBuilder(service).run(arguments(properties)));
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        more.reversed().forEach(Running::close);
        reader.close();
        writer.close();
    }

    /** Hands the two out. */
    static final class Shared implements ParameterResolver {
        private final SharedStack stack = new SharedStack();

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TwoServices.class;
        }

        @Override
        public TwoServices resolveParameter(ParameterContext parameter, ExtensionContext context) {
            LocalStack running = stack.resolveParameter(parameter, context);
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(TwoServices.class, key -> new TwoServices(running), TwoServices.class);
        }
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
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        DiaryHandler diaryHandler() {
            return new DiaryHandler();
        }

        @Bean
        Service<Diary> service(DiaryHandler handler, @Value("${spring.application.name}") String name) {
            return new Service<>(name, "diaries", Diary.CODEC, handler, null, List.of(), List.of());
        }
    }

    /** One of them, and what a test asks of it. */
    record Running(ConfigurableApplicationContext context) implements AutoCloseable {
        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        DiaryHandler handler() {
            return context.getBean("diaryHandler", DiaryHandler.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
