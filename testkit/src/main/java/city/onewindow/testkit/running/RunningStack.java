package city.onewindow.testkit.running;

import city.onewindow.stack.supervise.Compilation;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The system of a module's tests: broker, store and the services. Started once, when first asked for; it ends with the
 * module's tests, or with the last one that asks for it. A test that kills a part starts it again.
 */
public final class RunningStack {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final LocalStack stack;

    private RunningStack(LocalStack stack) {
        this.stack = stack;
    }

    private static final class Plain {
        static final RunningStack STACK = start(1);
    }

    private static final class Replicated {
        static final RunningStack STACK = start(2);
    }

    /** The one with a process for each service. */
    public static RunningStack plain() {
        return Plain.STACK;
    }

    /** The one with two replicas of each service. */
    public static RunningStack replicated() {
        return Replicated.STACK;
    }

    private static RunningStack start(int replicas) {
        try {
            // Below target: there for whoever looks into a failed test's logs, and gone with the next clean build.
            Path data = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "systems").toAbsolutePath()), "system");
            Ports ports = FreePorts.claim(replicas);
            StackOptions options = StackOptions.of(Checkout.home(), data, ports)
                    .withReplicas(replicas)
                    .withWebhookHosts(List.of("127.0.0.1:" + ports.sink(), "127.0.0.1:" + (ports.sink() + 1)))
                    .withCrashPoints()
                    .with(Compilation.QUICK);
            return new RunningStack(LocalStack.whole(
                    options,
                    started -> System.out.println(started.part().name() + " ready after "
                            + started.took().toMillis() + " ms")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its people's way in. */
    public City city() {
        return new City(
                new Http(stack.url(Service.INTAKE)),
                new Http(stack.url(Service.ROUTING)),
                new Http(stack.url(Service.FEEDBACK)));
    }

    /** Where Kafka is. */
    public String brokers() {
        return stack.brokers();
    }

    public String storeUri() {
        return stack.storeUri();
    }

    /** Where one test's webhooks may go to. */
    public int sinkPort() {
        return stack.options().ports().sink();
    }

    /** Where another's may. */
    public int otherSinkPort() {
        return sinkPort() + 1;
    }

    /** The processes of one service. */
    public List<Part> replicas(Service service) {
        return stack.services().stream()
                .filter(part -> part.name().startsWith(service.label()))
                .toList();
    }

    /** Ends all of it for good. @return how it was, and where its data lies */
    public StackOptions end() {
        stack.close();
        return stack.options();
    }

    /** Ends a process, if it did not end by itself, and starts it anew. @param environment more, for this life only */
    public void restart(Part part, Map<String, String> environment) {
        if (part.isAlive()) {
            part.kill();
        }
        part.start(environment);
        part.awaitReady(START_LIMIT);
    }
}
