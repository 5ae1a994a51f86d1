package city.onewindow.routing.similar.application;

import city.onewindow.routing.similar.model.IssueText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps one replica's index after the store: at first from the beginning, then what is new. It looks back a little each
 * time, and further now and then, because what another replica wrote under an earlier time may become readable later.
 * To look far back each time would have a busy replica read two minutes of everything every second. For one thread.
 */
public final class FollowingTexts {
    /** Further apart than the clocks of two replicas, and longer than a write takes. */
    static final Duration LOOK_BACK = Duration.ofMinutes(2);

    /** Longer than a write takes where clocks agree. */
    static final Duration NEAR = Duration.ofSeconds(10);

    /** So often it looks far back. */
    static final Duration FAR_EVERY = Duration.ofSeconds(30);

    private static final int PAGE = 500;

    private final IssueTexts texts;
    private final AlikeIndex index;
    private final Clock clock;
    private final Map<String, Instant> recent = new HashMap<>();
    private Instant seen = Instant.EPOCH.plus(LOOK_BACK);
    private Instant lookedFarBack = Instant.EPOCH;

    public FollowingTexts(IssueTexts texts, AlikeIndex index, Clock clock) {
        this.texts = texts;
        this.index = index;
        this.clock = clock;
    }

    /** Takes in what is new; whatever interrupts it, the next call goes on from there. @return how many were new */
    public int follow() {
        Instant begun = clock.instant();
        boolean far = !begun.isBefore(lookedFarBack.plus(FAR_EVERY));
        Instant at = seen.minus(far ? LOOK_BACK : NEAR);
        String issue = "";
        int fresh = 0;
        List<IssueText> page;
        do {
            page = texts.after(at, issue, PAGE);
            List<IssueText> unknown = page.stream()
                    .filter(text -> !recent.containsKey(text.issue()))
                    .toList();
            if (!unknown.isEmpty()) {
                index.put(unknown);
            }
            fresh += unknown.size();
            for (IssueText text : page) {
                at = text.at();
                issue = text.issue();
                recent.put(issue, at);
            }
            saw(at);
        } while (page.size() == PAGE);
        if (far) {
            lookedFarBack = begun;
        }
        return fresh;
    }

    private void saw(Instant at) {
        // A clock that is ahead must not lead past what others write now.
        Instant now = clock.instant();
        Instant upTo = at.isAfter(now) ? now : at;
        if (upTo.isAfter(seen)) {
            seen = upTo;
        }
        Instant old = seen.minus(LOOK_BACK);
        recent.values().removeIf(each -> each.isBefore(old));
    }
}
