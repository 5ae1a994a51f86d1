package city.onewindow.contracts.issue;

import org.jspecify.annotations.Nullable;

/**
 * One address that a reply for an audience goes to.
 *
 * @param address an http or https URL for {@link ReplyVia#WEBHOOK}, absent for {@link ReplyVia#IN_APP}
 */
public record ReplyTo(
        Audience audience, ReplyVia via, @Nullable String address) {}
