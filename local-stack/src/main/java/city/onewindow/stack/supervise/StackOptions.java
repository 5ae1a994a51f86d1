package city.onewindow.stack.supervise;

import java.nio.file.Path;
import java.util.List;

/**
 * How a local stack is to be.
 *
 * @param home the checkout whose built services are run
 * @param data where data, logs and keys live
 * @param replicas of each service, 1 to {@value Ports#MOST_REPLICAS}
 * @param brokers of Kafka: 1, or 3, which hold three copies of each event and need two of them to go on
 * @param webhookHosts {@code host:port} that replies may be sent to, private addresses among them; none by default
 * @param crashPoints whether crash points can be armed: for drills only
 * @param compilation of the parts that are JVMs
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
        Compilation compilation) {
    public StackOptions {
        WrongOptionException.unlessBetween("--replicas", 1, Ports.MOST_REPLICAS, replicas);
        if (brokers != 1 && brokers != Ports.MOST_BROKERS) {
            throw new WrongOptionException(
                    "--brokers 须为 1 或 3，给出的是 " + brokers + "。", "--brokers must be 1 or 3, was " + brokers + ".");
        }
        webhookHosts = List.copyOf(webhookHosts);
    }

    /** One replica of each, one broker, the embedded store, no webhooks; to live for days. */
    public static StackOptions of(Path home, Path data, Ports ports) {
        return new StackOptions(
                home, data, ports, 1, 1, new StoreChoice.Embedded(), List.of(), false, Compilation.UNHURRIED);
    }

    public StackOptions withReplicas(int number) {
        return new StackOptions(home, data, ports, number, brokers, store, webhookHosts, crashPoints, compilation);
    }

    public StackOptions withBrokers(int number) {
        return new StackOptions(home, data, ports, replicas, number, store, webhookHosts, crashPoints, compilation);
    }

    public StackOptions withStore(StoreChoice choice) {
        return new StackOptions(home, data, ports, replicas, brokers, choice, webhookHosts, crashPoints, compilation);
    }

    public StackOptions withWebhookHosts(List<String> hosts) {
        return new StackOptions(home, data, ports, replicas, brokers, store, hosts, crashPoints, compilation);
    }

    public StackOptions withCrashPoints() {
        return new StackOptions(home, data, ports, replicas, brokers, store, webhookHosts, true, compilation);
    }

    public StackOptions with(Compilation choice) {
        return new StackOptions(home, data, ports, replicas, brokers, store, webhookHosts, crashPoints, choice);
    }

    /** What a person types in another terminal to end a stack with these options. */
    public String downCommand() {
        String down = "./onewindow down";
        return data.equals(home.resolve(".onewindow").resolve("data")) ? down : down + " --data " + data;
    }
}
