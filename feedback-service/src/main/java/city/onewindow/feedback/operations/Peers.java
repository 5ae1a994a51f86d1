package city.onewindow.feedback.operations;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the services for their flow; a replica that does not answer in time is shown as such. */
final class Peers {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String OPERATOR = "OneWindow-Operator";
    private static final Duration REPLAY = Duration.ofSeconds(20);

    private final Map<String, Replicas> services = new LinkedHashMap<>();

    /** @param everyReplica base URLs by the name of the service */
    Peers(Map<String, List<String>> everyReplica) {
        everyReplica.forEach((service, addresses) -> services.put(service, new Replicas(addresses)));
    }

    List<String> names() {
        return List.copyOf(services.keySet());
    }

    /** How many processes of the service there should be. */
    int replicas(String service) {
        return of(service).number();
    }

    private Replicas of(String service) {
        Replicas replicas = services.get(service);
        if (replicas == null) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        return replicas;
    }

    /** @throws ProblemException 404 where there is no such service */
    void require(String service) {
        if (!services.containsKey(service)) {
            throw Problem.of(404, "no-such-path")
                    .with(FieldFault.of("#path", "no-such-path"))
                    .exception();
        }
    }

    /** A service's flow, as its {@code /ops/flow} tells it. */
    record Flow(Outbox outbox, Inbox inbox, long blocked, Map<String, Long> heldNow) {
        record Outbox(
                long backlog,
                double oldestUnpublishedSeconds,
                long written,
                long published,
                Map<String, String> refused) {}

        /** @param lag below 0 where its broker does not answer, absent where it does not know yet */
        record Inbox(
                long received,
                long applied,
                long skipped,
                @Nullable Long lag) {
            boolean isBrokerAway() {
                return lag != null && lag < 0;
            }
        }

        /** Events that hold an issue back. */
        long kept() {
            return heldNow.values().stream().mapToLong(Long::longValue).sum() - unreadable();
        }

        /** Records that hold nothing back, and nobody has acknowledged. */
        long unreadable() {
            return heldNow.getOrDefault("UNREADABLE", 0L);
        }
    }

    /** An issue that holds events back. */
    record Blocked(String issue, String reason, String event, String since, long kept) {}

    /** An event that is kept back. */
    record Kept(String event, String type, String reason, String words, String since) {}

    /**
     * A record that could not be read.
     *
     * @param flaw absent where a service of an earlier version answers
     * @param acknowledged absent as long as nobody has
     */
    record Unreadable(
            String topic,
            int partition,
            long offset,
            @Nullable String flaw,
            String words,
            Instant since,
            @Nullable Acknowledged acknowledged) {
        record Acknowledged(String by, Instant at) {}
    }

    /** What a replay came to. */
    record Replay(String issue, String by, int applied, long remaining, String result) {}

    /** Of each replica that answers, by its address. */
    Map<String, Flow> flows(String service) {
        return of(service).everyone("/ops/flow", Flow.class);
    }

    List<Blocked> blocked(String service) {
        return of(service).anyone("/ops/blocked", Blocked[].class).map(List::of).orElse(List.of());
    }

    List<Kept> kept(String service, String issue) {
        return of(service)
                .anyone("/ops/blocked/" + encoded(issue), Kept[].class)
                .map(List::of)
                .orElse(List.of());
    }

    /** Those that nobody has acknowledged first; empty where the service does not answer. */
    Optional<List<Unreadable>> unreadable(String service) {
        return of(service).anyone("/ops/unreadable", Unreadable[].class).map(List::of);
    }

    /** Whether the service wrote it down. */
    boolean acknowledge(String service, String topic, int partition, long offset, String by) {
        String record = encoded(topic) + "/" + partition + "/" + offset;
        return of(service)
                .tell("/ops/unreadable/" + record + "/acknowledgement", PATIENCE, OPERATOR, encoded(by))
                .filter(response -> response.statusCode() == 204)
                .isPresent();
    }

    Optional<Replay> replay(String service, String issue, String by) {
        return of(service)
                .tell("/ops/blocked/" + encoded(issue) + "/replay", REPLAY, OPERATOR, encoded(by))
                .flatMap(response -> response.statusCode() == 404
                        // A service that does not have the issue keeps nothing of it back.
                        ? Optional.of(new Replay(issue, by, 0, 0, "nothing"))
                        : Replicas.read(response, Replay.class));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
