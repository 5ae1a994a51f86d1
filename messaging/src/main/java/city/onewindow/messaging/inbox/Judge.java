package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Mark;
import city.onewindow.messaging.event.Digest;
import city.onewindow.messaging.event.Event;
import java.util.function.Predicate;

/** Judges one event against the document; pure. */
public final class Judge {
    private final String consumer;
    private final Predicate<String> knows;

    /** @param knows whether this version can read a type */
    public Judge(String consumer, Predicate<String> knows) {
        this.consumer = consumer;
        this.knows = knows;
    }

    /** Whether the event names this consumer; it passes over others. */
    boolean isNamed(Event event) {
        return event.envelope().named().containsKey(consumer);
    }

    /** As the inbox judges: a blocked issue holds its later events back. */
    Verdict judge(Aggregate<?> aggregate, Event event) {
        Mark mark = aggregate.mark(event.envelope().writer());
        if (event.envelope().sequence() > mark.sequence() && aggregate.block() != null) {
            return new Verdict.Hold();
        }
        return judgeUnblocked(aggregate, event);
    }

    /** As a replay judges: the block is what it is working off. */
    Verdict judgeUnblocked(Aggregate<?> aggregate, Event event) {
        Mark mark = aggregate.mark(event.envelope().writer());
        long sequence = event.envelope().sequence();
        if (sequence <= mark.sequence()) {
            return new Verdict.Skip(
                    sequence == mark.sequence() && !mark.digest().equals(Digest.of(event)));
        }
        if (!knows.test(event.envelope().type())) {
            return new Verdict.Wait();
        }
        Long after = event.envelope().named().get(consumer);
        return after != null && after == mark.sequence() ? new Verdict.Apply() : new Verdict.Gap();
    }

    /** Whether it is at or below the mark. */
    public boolean isPassed(Aggregate<?> aggregate, String writer, long sequence) {
        return sequence <= aggregate.mark(writer).sequence();
    }

    boolean knows(String type) {
        return knows.test(type);
    }

    String consumer() {
        return consumer;
    }
}
