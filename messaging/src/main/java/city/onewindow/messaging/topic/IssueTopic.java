package city.onewindow.messaging.topic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@value #NAME}: kept for ever, never compacted, so that whatever can be computed can be computed anew. The number of
 * partitions is never changed: it would break the order of every issue.
 *
 * @param partitions 1 or more, 12 by default
 * @param replication 1 on one machine, 3 in production, where two replicas must be in sync
 */
public record IssueTopic(String brokers, int partitions, short replication) {
    public static final String NAME = "onewindow.issue-events";

    private static final Logger LOG = LoggerFactory.getLogger(IssueTopic.class);
    private static final int SECONDS = 10;

    /**
     * Creates the topic where it is missing; one that is there is left as it is.
     *
     * @return whether it is there now; false where the brokers do not answer
     */
    public boolean ensure() {
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
        try (Admin admin = Admin.create(config)) {
            NewTopic topic = new NewTopic(NAME, partitions, replication).configs(settings());
            admin.createTopics(List.of(topic)).all().get(SECONDS, TimeUnit.SECONDS);
            LOG.info("created {} with {} partitions", NAME, partitions);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.warn("{} could not be created yet: {}", NAME, String.valueOf(e.getCause()));
            return false;
        } catch (TimeoutException e) {
            LOG.warn("{} could not be created yet: the brokers do not answer", NAME);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
