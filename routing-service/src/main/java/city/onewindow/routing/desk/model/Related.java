package city.onewindow.routing.desk.model;

import org.jspecify.annotations.Nullable;

/**
 * Another issue that is linked to this one, as far as the reader may see it.
 *
 * @param original whether this one is a duplicate of it; else it is one of this
 * @param subject absent where the issue is not the reader's to see
 * @param status code, absent likewise
 */
public record Related(
        String id,
        String trackingCode,
        boolean original,
        @Nullable String subject,
        @Nullable String status) {
    public boolean isVisible() {
        return subject != null;
    }
}
