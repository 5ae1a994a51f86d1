package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.sheet.Row;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row on its way: what its people know of it. Safe for threads. */
public final class Journey {
    private final Row row;
    private final List<Row.Way> ways;
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final AtomicInteger replies = new AtomicInteger();
    private final AtomicInteger ratings = new AtomicInteger();
    private volatile @Nullable Receipt receipt;
    private volatile @Nullable String refusal;
    private volatile boolean triaged;
    private volatile boolean unhinted;

    Journey(Row row, List<Row.Way> ways) {
        this.row = row;
        this.ways = List.copyOf(ways);
    }

    /**
     * What intake answered.
     *
     * @param code the tracking code, digits only
     * @param shown the tracking code as it is shown
     * @param signingKey absent where no webhook was asked for
     */
    public record Receipt(
            String id,
            String code,
            String shown,
            String secret,
            @Nullable String signingKey) {}

    public Row row() {
        return row;
    }

    /** Where its reply is to go. */
    public List<Row.Way> ways() {
        return ways;
    }

    /** Audiences that are reached in that way. */
    public Set<String> audiences(String via) {
        return ways.stream()
                .filter(way -> way.via().equals(via))
                .map(Row.Way::audience)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Absent until it was accepted. */
    public @Nullable Receipt receipt() {
        return receipt;
    }

    void accepted(Receipt answer) {
        receipt = answer;
    }

    /** Why it was refused, for a person; absent where it was not. */
    public @Nullable String refusal() {
        return refusal;
    }

    void refused(String why) {
        refusal = why;
    }

    void triaged(boolean withoutHint) {
        triaged = true;
        unhinted = withoutHint;
    }

    public boolean isTriaged() {
        return triaged;
    }

    /** Whether it was placed in the general desk because its hint named no department. */
    public boolean isUnhinted() {
        return unhinted;
    }

    void replied() {
        replies.incrementAndGet();
    }

    void rated() {
        ratings.incrementAndGet();
    }

    /** How many replies were accepted with a 2xx. */
    public int replies() {
        return replies.get();
    }

    /** How many ratings were accepted with a 2xx. */
    public int ratings() {
        return ratings.get();
    }

    void arrived(String audience, String via) {
        arrived.add(audience + "/" + via);
    }

    boolean hasArrived(String audience, String via) {
        return arrived.contains(audience + "/" + via);
    }

    /** Whether every audience has got its reply. */
    public boolean isDelivered() {
        return ways.stream().allMatch(way -> hasArrived(way.audience(), way.via()));
    }
}
