package city.onewindow.messaging.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a consumer group has got in the topic, over all its replicas. */
public final class GroupLag implements AutoCloseable {
    /** Said where the brokers do not answer. */
    public static final long UNKNOWN = -1;

    private static final int SECONDS = 3;

    private final String brokers;
    private final String group;
    private @Nullable Admin admin;

    public GroupLag(String brokers, String group) {
        this.brokers = brokers;
        this.group = group;
    }

    /** Whether the group has committed all before these ends; false too where the brokers do not answer. */
    public synchronized boolean hasReached(Map<Integer, Long> ends) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(admin());
            return ends.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata done = committed.get(new TopicPartition(IssueTopic.NAME, end.getKey()));
                return (done == null ? 0 : done.offset()) >= end.getValue();
            });
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Records not committed yet, or {@link #UNKNOWN}. */
    public synchronized long read() {
        try {
            return lag(admin());
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private Admin admin() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000));
            admin = current;
        }
        return current;
    }

    private long lag(Admin client) throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest = client
                .describeTopics(java.util.List.of(IssueTopic.NAME))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(IssueTopic.NAME, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed = committed(client);
        return client.listOffsets(latest).all().get(SECONDS, TimeUnit.SECONDS).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return Math.max(0, end.getValue().offset() - (done == null ? 0 : done.offset()));
                })
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Admin client)
            throws ExecutionException, InterruptedException, TimeoutException {
        return new HashMap<>(client.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ofSeconds(1));
        }
    }
}
