package city.onewindow.stack.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a broker listens, where its data lies, and which quorum it belongs to.
 *
 * @param voters all controllers of the quorum, as {@code id@host:port[,…]}
 * @param nodes how many brokers there are: replication of Kafka's own topics is the least of this and three
 */
record BrokerSettings(
        int nodeId, String host, int port, int controllerPort, String voters, int nodes, Path data, String clusterId) {

    static final String CLUSTER_ID = "T25lV2luZG93LWxvY2FsMQ";

    BrokerSettings {
        if (nodeId < 1 || nodes < 1) {
            throw new IllegalArgumentException("node id and number of nodes begin at 1");
        }
    }

    String address() {
        return host + ":" + port;
    }

    Map<String, String> asKafkaConfig() {
        int replicas = Math.min(nodes, 3);
        Map<String, String> config = new HashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(nodeId));
        config.put("controller.quorum.voters", voters);
        config.put("listeners", "PLAINTEXT://" + address() + ",CONTROLLER://" + host + ":" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://" + address());
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("log.dirs", data.toString());
        config.put("auto.create.topics.enable", "false");
        config.put("unclean.leader.election.enable", "false");
        config.put("offsets.topic.replication.factor", Integer.toString(replicas));
        config.put("offsets.topic.num.partitions", "12");
        config.put("transaction.state.log.replication.factor", Integer.toString(replicas));
        config.put("transaction.state.log.min.isr", Integer.toString(Math.max(1, replicas - 1)));
        config.put("transaction.state.log.num.partitions", "3");
        config.put("share.coordinator.state.topic.replication.factor", Integer.toString(replicas));
        config.put("share.coordinator.state.topic.min.isr", Integer.toString(Math.max(1, replicas - 1)));
        config.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed is fenced, and let in again, after two seconds instead of nine; where others stand
        // in for it, after six: one that a busy machine only holds up should not lose all that it leads.
        config.put("broker.session.timeout.ms", nodes == 1 ? "2000" : "6000");
        config.put("broker.heartbeat.interval.ms", "500");
        config.put("group.min.session.timeout.ms", "1000");
        config.put("log.cleaner.dedupe.buffer.size", "8388608");
        config.put("log.segment.bytes", "67108864");
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        return config;
    }
}
