package city.onewindow.benchmarks.travel;

import city.onewindow.benchmarks.load.Timings;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where the time of our way goes. Read from what events and records bear (when it was decided, when it was sent), in whole
 * milliseconds of one machine's clock; a leg's median says where to look, their sum is not the whole's.
 */
final class Legs {
    /** In the order of the way. */
    enum Leg {
        ACCEPT("due until intake decided: HTTP, the request read and judged"),
        WRITE_ISSUE("until its event is handed to the broker: insert, relay"),
        HOP("until routing decided: broker, poll, what came before in the batch"),
        WRITE_CASE("until its event is handed to the broker: insert, relay"),
        ARRIVE("until a consumer has it: broker");

        private final String words;

        Leg(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** One event on the topic. @param decided as its time says @param sent as its record says, in epoch milliseconds */
    record Seen(Instant decided, long sent) {}

    private final Map<Leg, Timings> legs = new EnumMap<>(Leg.class);

    Legs() {
        for (Leg leg : Leg.values()) {
            legs.put(leg, new Timings());
        }
    }

    /** @param due and arrived by the machine's clock, in epoch milliseconds */
    void add(long due, Seen accepted, Seen dispatched, long arrived) {
        add(Leg.ACCEPT, accepted.decided().toEpochMilli() - due);
        add(Leg.WRITE_ISSUE, accepted.sent() - accepted.decided().toEpochMilli());
        add(Leg.HOP, dispatched.decided().toEpochMilli() - accepted.sent());
        add(Leg.WRITE_CASE, dispatched.sent() - dispatched.decided().toEpochMilli());
        add(Leg.ARRIVE, arrived - dispatched.sent());
    }

    private void add(Leg leg, long millis) {
        timings(leg).add(millis * 1_000_000);
    }

    private Timings timings(Leg leg) {
        return legs.computeIfAbsent(leg, missing -> new Timings());
    }

    /** In milliseconds. */
    double median(Leg leg) {
        return timings(leg).millis(0.5);
    }

    /** The medians by leg, in milliseconds. */
    Map<String, Double> json() {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Leg leg : Leg.values()) {
            medians.put(leg.name().toLowerCase(Locale.ROOT), median(leg));
        }
        return medians;
    }
}
