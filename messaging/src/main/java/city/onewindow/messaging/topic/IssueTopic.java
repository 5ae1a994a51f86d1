package city.onewindow.messaging.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@value #NAME}: kept for ever, never compacted, so that whatever can be computed can be computed anew. The number of
 * partitions is never changed: it would break the order of every issue.
 */
public final class IssueTopic {
    public static final String NAME = "onewindow.issue-events";

    private static final Logger LOG = LoggerFactory.getLogger(IssueTopic.class);
    private static final int SECONDS = 10;

    private final String brokers;
    private final int partitions;
    private final short replication;
    private final AtomicBoolean there = new AtomicBoolean();

    /**
     * @param partitions 1 or more, 12 by default
     * @param replication 1 on one machine, 3 in production, where two replicas must be in sync
     */
    public IssueTopic(String brokers, int partitions, short replication) {
        this.brokers = brokers;
        this.partitions = partitions;
        this.replication = replication;
    }

    /** Creates it where that has not succeeded yet: a service may start before its brokers. */
    public void ensureOnce() {
        if (!there.get()) {
            there.set(ensure());
        }
    }

    /**
     * Creates the topic where it is missing; one that is there is left as it is, with a word where it differs.
     *
     * @return whether it is there now; false where the brokers do not answer
     */
    public boolean ensure() {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
        try (Admin admin = Admin.create(config)) {
            if (!create(admin)) {
                differences(admin).forEach(words -> LOG.warn("{} differs: {}; left as it is", NAME, words));
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("{} could not be created yet: {}", NAME, String.valueOf(e.getCause() == null ? e : e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            NewTopic topic = new NewTopic(NAME, partitions, replication).configs(settings());
            admin.createTopics(List.of(topic)).all().get(SECONDS, TimeUnit.SECONDS);
            LOG.info("created {} with {} partitions", NAME, partitions);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** How the topic that is there differs from what it would be made like. */
    private List<String> differences(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        TopicDescription topic = admin.describeTopics(List.of(NAME))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .get(NAME);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .get(resource);
        List<String> differences = new ArrayList<>();
        if (topic != null && topic.partitions().size() != partitions) {
            differences.add(topic.partitions().size() + " partitions, not " + partitions);
        }
        settings().forEach((name, wanted) -> {
            ConfigEntry found = config == null ? null : config.get(name);
            if (found != null && !wanted.equals(found.value())) {
                differences.add(name + " is " + found.value() + ", not " + wanted);
            }
        });
        return differences;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("retention.ms", "-1");
        settings.put("retention.bytes", "-1");
        settings.put("cleanup.policy", "delete");
        settings.put("unclean.leader.election.enable", "false");
        settings.put("min.insync.replicas", replication >= 3 ? "2" : "1");
        return settings;
    }
}
