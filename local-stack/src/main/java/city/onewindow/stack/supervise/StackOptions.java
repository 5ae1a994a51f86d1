package city.onewindow.stack.supervise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a local stack is to be.
 *
 * @param home the checkout whose built services are run
 * @param data where data, logs and keys live
 * @param replicas of each service, 1 to {@value Ports#MOST_REPLICAS}
 * @param brokers of Kafka: 1, or 3, which hold three copies of each event and need two of them to go on
 * @param webhookHosts {@code host:port} that replies may be sent to, private addresses among them; none by default
 * @param crashPoints whether crash points can be armed: for drills only
 * @param environment more for the services
 */
public record StackOptions(
        Path home,
        Path data,
        Ports ports,
        int replicas,
        int brokers,
        StoreChoice store,
        List<String> webhookHosts,
        boolean crashPoints,
        Map<String, String> environment) {
    /** Read by every JVM before its command line. */
    private static final String COMPILER = "JAVA_TOOL_OPTIONS";

    public StackOptions {
        WrongOptionException.unlessBetween("--replicas", 1, Ports.MOST_REPLICAS, replicas);
        if (brokers != 1 && brokers != Ports.MOST_BROKERS) {
            throw new WrongOptionException(
                    "--brokers 须为 1 或 3，给出的是 " + brokers + "。", "--brokers must be 1 or 3, was " + brokers + ".");
        }
        webhookHosts = List.copyOf(webhookHosts);
        environment = Map.copyOf(environment);
    }

    /** One replica of each, one broker, the embedded store, no webhooks. */
    public static StackOptions of(Path home, Path data, Ports ports) {
        return new StackOptions(home, data, ports, 1, 1, new StoreChoice.Embedded(), List.of(), false, Map.of());
    }

    public StackOptions withReplicas(int number) {
        return new StackOptions(home, data, ports, number, brokers, store, webhookHosts, crashPoints, environment);
    }

    public StackOptions withBrokers(int number) {
        return new StackOptions(home, data, ports, replicas, number, store, webhookHosts, crashPoints, environment);
    }

    public StackOptions withStore(StoreChoice choice) {
        return new StackOptions(home, data, ports, replicas, brokers, choice, webhookHosts, crashPoints, environment);
    }

    public StackOptions withWebhookHosts(List<String> hosts) {
        return new StackOptions(home, data, ports, replicas, brokers, store, hosts, crashPoints, environment);
    }

    public StackOptions withCrashPoints() {
        return new StackOptions(home, data, ports, replicas, brokers, store, webhookHosts, true, environment);
    }

    /**
     * For parts that live for minutes, as under a test or a drill: ready for half the processor time, slower than they
     * could be later.
     */
    public StackOptions withQuickStart() {
        return with(COMPILER, "-XX:TieredStopAtLevel=1");
    }

    /** For measuring: compiled as on servers, which run for weeks. */
    public StackOptions withServersCompiler() {
        return with(COMPILER, "");
    }

    /** How parts other than services are compiled, as their environment says it. */
    Map<String, String> compiler() {
        String chosen = environment.get(COMPILER);
        return chosen == null ? Map.of() : Map.of(COMPILER, chosen);
    }

    /** Whether the environment says how services are compiled; what it says would lose against the command line. */
    boolean choosesCompiler() {
        return environment.containsKey(COMPILER);
    }

    private StackOptions with(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new StackOptions(home, data, ports, replicas, brokers, store, webhookHosts, crashPoints, more);
    }

    /** What a person types in another terminal to end a stack with these options. */
    public String downCommand() {
        String down = "./onewindow down";
        return data.equals(home.resolve(".onewindow").resolve("data")) ? down : down + " --data " + data;
    }
}
