package city.onewindow.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation configures of its log and store.
 *
 * @param crashPoints whether crash points can be armed: for drills only
 * @param crashAt {@code name:hit} of a crash point to arm at start, where they can be armed
 * @param poisoned {@code issue:fault} or {@code issue:death}: what comes of its events, where crash points can be armed
 */
@ConfigurationProperties("onewindow")
public record OneWindowProperties(
        @DefaultValue Kafka kafka,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Relay relay,
        @DefaultValue("false") boolean crashPoints,
        @DefaultValue("") String crashAt,
        @DefaultValue("") String poisoned) {
    /**
     * @param brokers host:port, comma-separated
     * @param partitions of the topic, at its creation and never after
     * @param maxPollRecords so many records a batch brings at the most
     * @param maxPollIntervalMs after so long without a poll the brokers give the partitions to others
     */
    public record Kafka(
            @DefaultValue("127.0.0.1:8191") String brokers,
            @DefaultValue("12") int partitions,
            @DefaultValue("1") short replication,
            @DefaultValue("500") int maxPollRecords,
            @DefaultValue("300000") int maxPollIntervalMs) {}

    /** @param uri without a database: each service has its own */
    public record Mongodb(
            @DefaultValue("mongodb://127.0.0.1:8190/?retryWrites=false")
            String uri) {}

    /**
     * @param lease after which a dead or frozen sweeper is superseded
     * @param sweep pause between two sweeps
     * @param patience younger writes are left to whoever wrote them
     * @param lanes issues under way at a time
     * @param sends events in flight at a time
     */
    public record Relay(
            @DefaultValue("5s") Duration lease,
            @DefaultValue("1s") Duration sweep,
            @DefaultValue("2s") Duration patience,
            @DefaultValue("10000") int lanes,
            @DefaultValue("128") int sends) {}
}
