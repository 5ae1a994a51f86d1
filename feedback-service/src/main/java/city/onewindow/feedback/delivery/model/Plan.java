package city.onewindow.feedback.delivery.model;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where one reply goes: every address that the requester gave for an audience of it, and in-app where there is none. */
public record Plan(List<Leg> legs) {
    /**
     * One way of one reply.
     *
     * @param notification its id, made from the reply's event; without full stops, which delimit it where it is signed
     */
    public record Leg(
            String notification,
            Audience audience,
            ReplyVia via,
            @Nullable String address) {}

    public Plan {
        legs = List.copyOf(legs);
    }

    /** @param eventId of the reply */
    public static Plan of(String eventId, IssueReplied reply, List<ReplyTo> addresses) {
        List<Leg> legs = new ArrayList<>();
        for (Audience audience : reply.audiences()) {
            List<ReplyTo> own = addresses.stream()
                    .filter(address -> address.audience() == audience)
                    .distinct()
                    .toList();
            List<ReplyTo> ways = own.isEmpty() ? List.of(new ReplyTo(audience, ReplyVia.IN_APP, null)) : own;
            for (ReplyTo way : ways) {
                String id = eventId.replace('/', '-') + "-" + audience.name().toLowerCase(Locale.ROOT) + "-"
                        + (ways.indexOf(way) + 1);
                legs.add(new Leg(id, audience, way.via(), way.address()));
            }
        }
        return new Plan(legs);
    }
}
