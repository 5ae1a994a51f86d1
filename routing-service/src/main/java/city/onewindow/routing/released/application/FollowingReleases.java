package city.onewindow.routing.released.application;

import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.released.model.LastSaid;
import city.onewindow.routing.similar.application.AlikeIndex;
import city.onewindow.routing.similar.model.IssueText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps one replica's index after the store: at first from the beginning, then what is new. People write it, so it is
 * little: whatever was said within the last minutes is taken in again each time, and what another replica wrote under an
 * earlier time is not missed. For one thread.
 */
public final class FollowingReleases {
    /** Further apart than the clocks of two replicas, and longer than a write takes. */
    static final Duration LOOK_BACK = Duration.ofMinutes(2);

    private static final int PAGE = 200;

    private final Releases releases;
    private final AlikeIndex index;
    private final Clock clock;
    private Instant seen = Instant.EPOCH.plus(LOOK_BACK);

    public FollowingReleases(Releases releases, AlikeIndex index, Clock clock) {
        this.releases = releases;
        this.index = index;
        this.clock = clock;
    }

    /** Takes in what is new and forgets what was taken back. @return how much was looked at */
    public int follow() {
        Instant at = seen.minus(LOOK_BACK);
        String issue = "";
        int looked = 0;
        List<LastSaid> page;
        do {
            page = releases.after(at, issue, PAGE);
            take(page);
            looked += page.size();
            if (!page.isEmpty()) {
                at = page.getLast().release().at();
                issue = page.getLast().issue();
            }
            saw(at);
        } while (page.size() == PAGE);
        return looked;
    }

    private void take(List<LastSaid> page) {
        List<IssueText> standing = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (LastSaid said : page) {
            Release.Text text = said.release().text();
            if (text == null) {
                gone.add(said.issue());
            } else {
                standing.add(new IssueText(said.issue(), said.release().at(), text.question(), text.answer()));
            }
        }
        if (!standing.isEmpty()) {
            index.put(standing);
        }
        if (!gone.isEmpty()) {
            index.remove(gone);
        }
    }

    private void saw(Instant at) {
        // A clock that is ahead must not lead past what others write now.
        Instant now = clock.instant();
        Instant upTo = at.isAfter(now) ? now : at;
        if (upTo.isAfter(seen)) {
            seen = upTo;
        }
    }
}
