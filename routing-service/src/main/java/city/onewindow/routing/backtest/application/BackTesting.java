package city.onewindow.routing.backtest.application;

import city.onewindow.routing.backtest.model.Comparison;
import city.onewindow.routing.backtest.model.Count;
import city.onewindow.routing.backtest.model.Judged;
import city.onewindow.routing.backtest.model.PastIssue;
import city.onewindow.routing.backtest.model.Span;
import city.onewindow.routing.backtest.model.Totals;
import city.onewindow.routing.desk.model.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a table, or a model, would have done to past issues. The log is read anew each time, a page at a time, so
 * nothing is kept between requests, and the same question to the same log gets the same answer.
 */
public final class BackTesting {
    /** Differences in one answer at most. */
    public static final int MOST_LISTED = 500;

    private static final int PAGE = 1_000;

    private final PastIssues past;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1);

    /** @param patience for which one waits for its turn */
    public BackTesting(PastIssues past, Duration patience) {
        this.past = past;
        this.patience = patience;
    }

    /**
     * The whole span in sum, and the first of the differences.
     *
     * @param most differences, 1 to {@value #MOST_LISTED}
     */
    public Outcome run(Comparison comparison, Span span, int most) {
        return inTurn(() -> {
            Count count = new Count(comparison);
            Listing listing = new Listing(most);
            read(
                    comparison,
                    span,
                    null,
                    judged -> {
                        count.add(judged);
                        listing.offer(judged);
                    },
                    () -> false);
            return new Outcome.Done(Optional.of(count.totals()), listing.listed, listing.next());
        });
    }

    /** The next differences, without the sum. */
    public Outcome more(Comparison comparison, Span span, Cursor after, int most) {
        return inTurn(() -> {
            Listing listing = new Listing(most);
            read(comparison, span, after, listing::offer, listing::isFull);
            return new Outcome.Done(Optional.empty(), listing.listed, listing.next());
        });
    }

    /** @param enough whether the rest may be left unread, asked after each page */
    private void read(
            Comparison comparison, Span span, @Nullable Cursor after, Consumer<Judged> each, BooleanSupplier enough) {
        Cursor at = after;
        List<PastIssue> page;
        do {
            page = past.page(span.begin(), span.end(), at, PAGE);
            page.stream().map(comparison::of).forEach(each);
            if (!page.isEmpty()) {
                at = new Cursor(page.getLast().submittedAt(), page.getLast().id());
            }
        } while (page.size() == PAGE && !enough.getAsBoolean());
    }

    /** One at a time: it costs as much as reading the log, and the desk has to go on meanwhile. */
    private Outcome inTurn(Supplier<Outcome> work) {
        if (!isMyTurn()) {
            return new Outcome.Busy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The first differences, and whether there are more. */
    private static final class Listing {
        private final int most;
        private final List<Judged> listed = new ArrayList<>();
        private boolean more;

        Listing(int most) {
            if (most < 1 || most > MOST_LISTED) {
                throw new IllegalArgumentException("1 to " + MOST_LISTED + " differences, was " + most);
            }
            this.most = most;
        }

        void offer(Judged judged) {
            if (!judged.differs()) {
                return;
            }
            if (listed.size() < most) {
                listed.add(judged);
            } else {
                more = true;
            }
        }

        boolean isFull() {
            return more;
        }

        Optional<Cursor> next() {
            return more
                    ? Optional.of(new Cursor(
                            listed.getLast().issue().submittedAt(),
                            listed.getLast().issue().id()))
                    : Optional.empty();
        }
    }

    /** How a back-test ended. */
    public sealed interface Outcome {
        /**
         * Answered.
         *
         * @param totals empty where only more differences were asked for
         * @param differences the oldest issue first
         * @param next after which there are more
         */
        record Done(Optional<Totals> totals, List<Judged> differences, Optional<Cursor> next) implements Outcome {
            public Done {
                differences = List.copyOf(differences);
            }
        }

        /** Another one ran here all the time. */
        record Busy() implements Outcome {}
    }
}
