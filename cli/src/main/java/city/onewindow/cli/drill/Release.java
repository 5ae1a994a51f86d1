package city.onewindow.cli.drill;

import city.onewindow.cli.drill.Operations.Blocked;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replays what the drill blocked on purpose, and tells what else is blocked. */
final class Release {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE_MILLIS = 500;

    private final LocalStack stack;
    private final Injection injection;
    private final Operations operations;
    private final Set<Said> strange = new LinkedHashSet<>();

    Release(LocalStack stack, Injection injection, Operations operations) {
        this.stack = stack;
        this.injection = injection;
        this.operations = operations;
    }

    /**
     * What came of it.
     *
     * @param replayed whether nothing of the drill's own is blocked any more
     * @param unexpected what is blocked, or was, that the drill did not block
     */
    record Released(boolean replayed, List<Said> unexpected) {}

    Released run() {
        injection.fill();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean free = false;
        while (!free && System.nanoTime() < deadline) {
            Killing.pause(PAUSE_MILLIS);
            stack.services().forEach(part -> operations.replayBlocked(part.address(), Injection::isOurs));
            free = stack.services().stream().allMatch(this::isFree);
        }
        return new Released(free, List.copyOf(strange));
    }

    private boolean isFree(Part part) {
        Optional<List<Blocked>> blocked = operations.blocked(part.address());
        Optional<Integer> unreadable = operations.unreadable(part.address());
        if (blocked.isEmpty() || unreadable.isEmpty()) {
            return false;
        }
        if (unreadable.get() > 0) {
            strange.add(new Said(
                    "%s 有 %d 条读不出的记录".formatted(part.name(), unreadable.get()),
                    part.name() + " keeps " + unreadable.get() + " records as unreadable"));
        }
        blocked.get().stream()
                .filter(each -> !Injection.isOurs(each.issue()))
                .forEach(each -> strange.add(new Said(
                        "%s 在 %s 处 %s".formatted(part.name(), each.event(), each.reason()),
                        part.name() + " " + each.reason() + " at " + each.event())));
        return blocked.get().stream().noneMatch(each -> Injection.isOurs(each.issue()));
    }
}
