package city.onewindow.stack.supervise;

import city.onewindow.stack.supervise.Ports.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A running stack: broker, store and services. Ends its processes when closed, or when its own process ends. */
public final class LocalStack implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(12);

    private final StackOptions options;
    private final Blueprint blueprint;
    private final List<Part> infrastructure;
    private final List<Part> services = new ArrayList<>();
    private final KeepingUp keeping = new KeepingUp(KeepingUp.Pace.USUAL);
    private final Thread atExit = new Thread(this::stopAtExit);
    private final SoleUse sole;
    private volatile boolean exiting;

    private LocalStack(StackOptions options, SoleUse sole) {
        this.options = options;
        this.sole = sole;
        this.blueprint = new Blueprint(options);
        blueprint.requireSameBrokers();
        this.infrastructure = Stream.concat(blueprint.brokers().stream(), blueprint.store().stream())
                .toList();
    }

    /**
     * Starts broker and store only.
     *
     * @param started told about each part as soon as it is ready
     * @throws Ports.PortTakenException before anything is started
     * @throws IllegalStateException if another stack runs on the same data
     */
    public static LocalStack infrastructure(StackOptions options, Consumer<Started> started) {
        LocalStack stack = alone(options, 0);
        stack.startAll(stack.infrastructure, started);
        return stack;
    }

    /** Starts everything. @see #infrastructure */
    public static LocalStack whole(StackOptions options, Consumer<Started> started) {
        LocalStack stack = alone(options, options.replicas());
        stack.startAll(stack.infrastructure, started);
        // One replica of each after the other: more at a time than there are cores only wait for each other.
        int each = Service.values().length;
        for (int replica = 0; replica < options.replicas(); replica++) {
            stack.startAll(stack.services.subList(replica * each, (replica + 1) * each), started);
        }
        return stack;
    }

    /** Made and not started yet: the only one on its data, and its ports are free. */
    private static LocalStack alone(StackOptions options, int replicas) {
        SoleUse sole = SoleUse.of(options.data())
                .orElseThrow(() -> new RunsAlreadyException(options, SoleUse.holder(options.data())));
        try {
            requireNoOther(options);
            LocalStack stack = new LocalStack(options, sole);
            for (int replica = 1; replica <= replicas; replica++) {
                for (Service service : Service.values()) {
                    stack.services.add(stack.blueprint.service(service, replica));
                }
            }
            stack.requireFreePorts();
            Runtime.getRuntime().addShutdownHook(stack.atExit);
            return stack;
        } catch (RuntimeException fault) {
            sole.close();
            throw fault;
        }
    }

    /** Adds one service to a stack of which only the infrastructure runs, and starts it. */
    public Part add(Service service, int replica) {
        Part part = blueprint.service(service, replica);
        services.add(part);
        startAll(List.of(part), ready -> {});
        return part;
    }

    /**
     * Starts parts again that end by themselves, from now on until the stack is ended. Not for who lets parts die on
     * purpose, and starts them again himself.
     */
    public void keepUp(Upkeep told) {
        keeping.begin(parts(), told);
    }

    /**
     * A part that came up.
     *
     * @param took from its start until it answered
     */
    public record Started(Part part, Duration took) {}

    private static void requireNoOther(StackOptions options) {
        StackFile.read(options.data()).ifPresent(running -> {
            throw new RunsAlreadyException(options, Long.toString(running.supervisor()));
        });
        // What a supervisor left behind that was killed, if anything.
        StackFile.end(options.data(), STOP_LIMIT);
    }

    /** Another stack runs on the same data. */
    public static final class RunsAlreadyException extends IllegalStateException implements Bilingual {
        private final transient StackOptions options;
        private final String supervisor;

        RunsAlreadyException(StackOptions options, String supervisor) {
            super(
                    "OneWindow runs already on the data in %s, under process %s. End it: %s, or take other data: --data DIR"
                            .formatted(options.data(), supervisor, options.downCommand()));
            this.options = options;
            this.supervisor = supervisor;
        }

        @Override
        public String chinese() {
            return "一窗已在数据目录 %s 上运行（进程 %s）。先结束它：%s，或另用数据目录：--data 目录"
                    .formatted(options.data(), supervisor, options.downCommand());
        }
    }

    private void requireFreePorts() {
        Ports ports = options.ports();
        for (int number = 1; number <= options.brokers(); number++) {
            Ports.requireFree("kafka", ports.broker(number));
            Ports.requireFree("kafka's controller", ports.controller(number));
        }
        if (!(options.store() instanceof StoreChoice.Configured)) {
            Ports.requireFree("the store", ports.store());
        }
        services.forEach(part -> Ports.requireFree(
                part.name(), java.net.URI.create(part.address()).getPort()));
    }

    private void startAll(List<Part> parts, Consumer<Started> started) {
        for (Part part : parts) {
            part.onStart(() -> StackFile.write(this));
            part.onReady(() -> StackFile.write(this));
        }
        try {
            new Starting(START_LIMIT, this::stopAll).start(parts, started);
        } catch (RuntimeException fault) {
            if (exiting) {
                awaitExit();
            }
            throw fault;
        }
    }

    /** Who ended this process while it started knows why its parts ended, and is told of no fault. */
    private static void awaitExit() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtExit() {
        exiting = true;
        stopAll();
    }

    public StackOptions options() {
        return options;
    }

    /** All parts, brokers and store first. */
    public List<Part> parts() {
        List<Part> all = new ArrayList<>(infrastructure);
        all.addAll(services);
        return all;
    }

    /** One to three. */
    public List<Part> brokerParts() {
        return infrastructure.subList(0, options.brokers());
    }

    /** Empty where the store is not ours. */
    public Optional<Part> store() {
        return infrastructure.stream().skip(options.brokers()).findFirst();
    }

    public List<Part> services() {
        return List.copyOf(services);
    }

    /** Base URL of a service's first replica. */
    public String url(Service service) {
        return "http://127.0.0.1:" + options.ports().of(service, 1);
    }

    /** Where Kafka is, as its clients are told: {@code host:port[,…]}. */
    public String brokers() {
        return blueprint.kafka();
    }

    public String storeUri() {
        return blueprint.storeUri();
    }

    private void stopAll() {
        keeping.end();
        stopTogether(services);
        stopTogether(infrastructure);
        StackFile.remove(options);
        sole.close();
    }

    private static void stopTogether(List<Part> parts) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> executor.submit(() -> part.end(STOP_LIMIT)));
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopAll();
    }
}
