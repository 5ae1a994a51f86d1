package city.onewindow.stack.supervise;

import city.onewindow.stack.broker.Broker;
import city.onewindow.stack.process.Leashed;
import city.onewindow.stack.store.Store;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the parts of a stack from its options: commands, environments, and how each shows that it is ready. */
final class Blueprint {
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            // Libraries reach for memory outside of the heap and for native code; unasked, newer JVMs warn of each.
            "--enable-native-access=ALL-UNNAMED");

    /** Where the class lies that ends a service together with its supervisor. */
    private static final Path OURS = Path.of(URI.create(
            Leashed.class.getProtectionDomain().getCodeSource().getLocation().toString()));

    /** Whichever logging the class path brings, warnings only: these logs are read when something is wrong. */
    private static final List<String> QUIET = List.of(
            "-Dlogback.configurationFile=city/onewindow/stack/logback.xml",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.de.bwaldvogel=off",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final StackOptions options;
    private final Ports ports;

    Blueprint(StackOptions options) {
        this.options = options;
        this.ports = options.ports();
    }

    List<Part> brokers() {
        return numbers().mapToObj(this::broker).toList();
    }

    /**
     * The quorum is of those brokers that it began with, and so are the copies of what is on the topic: others would find
     * none of it.
     *
     * @throws WrongOptionException where the data was begun with another number of brokers
     */
    void requireSameBrokers() {
        int others = options.brokers() == 1 ? Ports.MOST_BROKERS : 1;
        if (Files.exists(options.data().resolve(brokerName(1, others)))) {
            throw new WrongOptionException(
                    "%s 上的数据是以 %d 个 Kafka 节点建立的：请用 --brokers %2$d，或另用数据目录：--data 目录".formatted(options.data(), others),
                    "The data in %s was begun with %d Kafka brokers: take --brokers %2$d, or other data, --data DIR"
                            .formatted(options.data(), others));
        }
    }

    private static String brokerName(int number, int brokers) {
        return brokers == 1 ? "kafka" : "kafka-" + number;
    }

    private Part broker(int number) {
        String name = brokerName(number, options.brokers());
        Path ready = readyFile(name);
        List<String> command = java(
                "-Xmx256m",
                Broker.class,
                "--data",
                data(name),
                "--node-id",
                "" + number,
                "--nodes",
                "" + options.brokers(),
                "--port",
                "" + ports.broker(number),
                "--controller-port",
                "" + ports.controller(number),
                "--voters",
                numbers()
                        .mapToObj(each -> each + "@127.0.0.1:" + ports.controller(each))
                        .collect(Collectors.joining(",")),
                "--ready-file",
                ready.toString());
        return new Part(name, command, Map.of(), log(name), "127.0.0.1:" + ports.broker(number), Readiness.by(ready));
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, options.brokers());
    }

    /** Where Kafka's clients begin. */
    String kafka() {
        return numbers().mapToObj(number -> "127.0.0.1:" + ports.broker(number)).collect(Collectors.joining(","));
    }

    /** Empty where the store runs already elsewhere. */
    Optional<Part> store() {
        Path ready = readyFile("store");
        return switch (options.store()) {
            case StoreChoice.Configured configured -> Optional.empty();
            case StoreChoice.Embedded embedded ->
                Optional.of(part(
                        java(
                                "-Xmx768m",
                                Store.class,
                                "--data",
                                data("store"),
                                "--port",
                                "" + ports.store(),
                                "--ready-file",
                                ready.toString()),
                        Readiness.by(ready)));
            case StoreChoice.Mongod mongod ->
                Optional.of(part(
                        List.of(
                                mongod.binary().toString(),
                                "--replSet",
                                "onewindow",
                                "--bind_ip",
                                "127.0.0.1",
                                "--port",
                                "" + ports.store(),
                                "--dbpath",
                                data("mongod")),
                        Readiness.when(() -> ReplicaSet.isPrimary(ports.store()))));
        };
    }

    private Part part(List<String> command, Readiness ready) {
        return new Part("store", command, Map.of(), log("store"), "127.0.0.1:" + ports.store(), ready);
    }

    /** The connection string that services and commands use. */
    String storeUri() {
        String here = "mongodb://127.0.0.1:" + ports.store();
        return switch (options.store()) {
            case StoreChoice.Configured configured -> configured.uri();
            case StoreChoice.Embedded embedded -> here + "/?retryWrites=false";
            case StoreChoice.Mongod mongod -> here + "/?replicaSet=onewindow";
        };
    }

    Part service(Ports.Service service, int replica) {
        int port = ports.of(service, replica);
        String address = url(service, replica);
        String name = service.label() + (options.replicas() > 1 ? "-" + replica : "");
        Path app = options.home().resolve(service.label() + "-service/target/app");
        Scratch scratch = new Scratch(options.data().resolve("tmp").resolve(name));
        List<String> command = new ArrayList<>(List.of(javaBinary(), "-Xmx256m"));
        command.addAll(JVM);
        command.addAll(scratch.options());
        command.addAll(options.compilation().options());
        command.add("-cp");
        command.add(app.resolve(service.label() + "-service-0.1.0-SNAPSHOT-exec.jar") + File.pathSeparator + OURS);
        command.addAll(
                List.of(Leashed.class.getName(), "" + ProcessHandle.current().pid(), service.mainClass()));
        return new Part(
                        name,
                        command,
                        environment(port),
                        log(name),
                        address,
                        Readiness.when(() -> Probe.isOk(address + "/actuator/health/readiness")))
                .with(scratch);
    }

    private String url(Ports.Service service, int replica) {
        return "http://127.0.0.1:" + ports.of(service, replica);
    }

    /** Of a service. @param port that it shall listen at */
    Map<String, String> environment(int port) {
        Map<String, String> environment = new TreeMap<>(Keys.in(options.data()));
        environment.put("SERVER_PORT", "" + port);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("ONEWINDOW_KAFKA_BROKERS", kafka());
        environment.put("ONEWINDOW_KAFKA_REPLICATION", "" + options.brokers());
        environment.put("ONEWINDOW_MONGODB_URI", storeUri());
        environment.put("ONEWINDOW_STORE_KIND", options.store().kind());
        for (Ports.Service each : Ports.Service.values()) {
            environment.put("ONEWINDOW_ADDRESSES_" + each, url(each, 1));
            environment.put(
                    "ONEWINDOW_REPLICAS_" + each,
                    IntStream.rangeClosed(1, options.replicas())
                            .mapToObj(replica -> url(each, replica))
                            .collect(Collectors.joining(",")));
        }
        environment.put("ONEWINDOW_WEBHOOK_ALLOWED_HOSTS", String.join(",", options.webhookHosts()));
        environment.put(
                "ONEWINDOW_WEBHOOK_ALLOW_PRIVATE_ADDRESSES",
                Boolean.toString(!options.webhookHosts().isEmpty()));
        environment.put("ONEWINDOW_CRASH_POINTS", Boolean.toString(options.crashPoints()));
        return environment;
    }

    private String data(String part) {
        Path directory = options.data().resolve(part).toAbsolutePath();
        return DataDirectory.make("--data", directory).toString();
    }

    private Path readyFile(String part) {
        return options.data().resolve(part + ".ready").toAbsolutePath();
    }

    private List<String> java(String heap, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(javaBinary(), heap));
        command.addAll(JVM);
        command.addAll(options.compilation().options());
        command.addAll(QUIET);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--parent", "" + ProcessHandle.current().pid()));
        return command;
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path log(String name) {
        return options.data().resolve("logs").resolve(name + ".log");
    }
}
