package city.onewindow.stack.broker;

import city.onewindow.stack.process.Arguments;
import city.onewindow.stack.process.Life;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Starts one Kafka broker that is its own controller. {@code --port}, {@code --controller-port} and {@code --data} are
 * needed; {@code --node-id}, {@code --voters} and {@code --nodes} make it one of several. Ends cleanly on SIGTERM.
 */
public final class Broker {

    private static final Set<String> KNOWN = Set.of(
            "host", "port", "controller-port", "data", "node-id", "voters", "nodes", Life.READY_FILE, Life.PARENT);

    private Broker() {}

    public static void main(String[] line) throws Exception {
        Arguments arguments = Arguments.read(line, KNOWN);
        BrokerSettings settings = settings(arguments);
        Life.endWith(arguments);
        format(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties(settings)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        Life.ready(arguments, settings.address());
        server.awaitShutdown();
    }

    private static BrokerSettings settings(Arguments arguments) {
        int nodeId = arguments.number("node-id", 1);
        String host = arguments.text("host").orElse("127.0.0.1");
        int controllerPort = arguments.number("controller-port");
        return new BrokerSettings(
                nodeId,
                host,
                arguments.number("port"),
                controllerPort,
                arguments.text("voters").orElse(nodeId + "@" + host + ":" + controllerPort),
                arguments.number("nodes", 1),
                arguments.path("data"),
                BrokerSettings.CLUSTER_ID);
    }

    private static java.util.Properties properties(BrokerSettings settings) {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(settings.asKafkaConfig());
        return properties;
    }

    private static void format(BrokerSettings settings) throws Exception {
        Path data = Files.createDirectories(settings.data());
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(settings.nodeId())
                .setClusterId(settings.clusterId())
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .run();
    }
}
