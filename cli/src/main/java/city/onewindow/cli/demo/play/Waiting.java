package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.demo.sheet.Row;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What requesters do after the department answered: wait for the reply, look for it on the page, rate it. */
final class Waiting {
    private static final long FIRST_LOOK_MILLIS = 50;
    private static final long LONGEST_LOOK_MILLIS = 1_000;

    private final Requesters requesters;
    private final Draws draws;
    private final Duration patience;
    private final Words words;

    /**
     * @param patience for which a rating is given again that came too early
     * @param words of whoever watches
     */
    Waiting(Requesters requesters, Draws draws, Duration patience, Words words) {
        this.requesters = requesters;
        this.draws = draws;
        this.patience = patience;
        this.words = words;
    }

    /** @return false where the demo ended before the reply was everywhere */
    boolean untilDelivered(Journey journey, BooleanSupplier open) {
        Journey.Receipt receipt = journey.receipt();
        long pause = FIRST_LOOK_MILLIS;
        while (open.getAsBoolean() && receipt != null) {
            if (!journey.audiences("in-app").isEmpty()) {
                look(journey, receipt);
            }
            if (journey.isDelivered()) {
                return true;
            }
            Door.pause(pause);
            pause = Math.min(pause * 2, LONGEST_LOOK_MILLIS);
        }
        return false;
    }

    /** A reply in-app has arrived when its text stands on the requester's page, whole. */
    private void look(Journey journey, Journey.Receipt receipt) {
        JsonNode timeline = requesters.timeline(receipt);
        String sent = Texts.normal(journey.row().reply());
        boolean shown = timeline.findValuesAsString("text").stream()
                .anyMatch(text -> Texts.normal(text).equals(sent));
        if (shown) {
            for (Row.Way way : journey.ways()) {
                if (way.via().equals("in-app")) {
                    journey.arrived(way.audience(), way.via());
                }
            }
        }
    }

    /** @return whether it was rated; not everybody does */
    boolean rate(Journey journey) {
        Journey.Receipt receipt = journey.receipt();
        if (receipt == null || !draws.rates(journey.row())) {
            return false;
        }
        // A webhook arrives before its sender could note that it did.
        long deadline = System.nanoTime() + patience.toNanos();
        while (!requesters.rate(journey, receipt)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        words.say("第 %d 行：评价在 %d 秒内一直被拒绝", "Row %d: its rating was refused for %d s")
                                .formatted(journey.row().number(), patience.toSeconds()));
            }
            Door.pause(LONGEST_LOOK_MILLIS);
        }
        return true;
    }
}
