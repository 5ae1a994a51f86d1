package city.onewindow.feedback.delivery.model;

import city.onewindow.contracts.issue.Audience;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One reply on its way to one address. Its id is made from the event that caused it and stays through all tries.
 *
 * @param id unique for good; the {@code webhook-id} too
 * @param body JSON, the same bytes at every try
 * @param tries made, the latest twenty
 * @param triesMade in all
 * @param dueAt when to try next, absent when it has ended
 * @param claim who tries it now, and which n-th claim that is; a claim not heard of again is overtaken
 */
public record Notification(
        String id,
        String issue,
        int reply,
        Audience audience,
        String address,
        String body,
        Instant createdAt,
        List<Try> tries,
        int triesMade,
        @Nullable Instant dueAt,
        long claim) {
    public Notification {
        tries = List.copyOf(tries);
    }

    /** Whom it calls at, with the port: what is slow there holds back nobody else's; empty where that cannot be read. */
    public String host() {
        try {
            String authority = new URI(address).getAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /**
     * A try and what came of it, in a word; never the answer's content.
     *
     * @param result {@code delivered}, an HTTP status, or a stable code such as {@code timeout}
     */
    public record Try(Instant at, String result) {}
}
