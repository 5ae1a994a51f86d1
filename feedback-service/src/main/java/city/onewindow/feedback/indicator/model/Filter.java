package city.onewindow.feedback.indicator.model;

import org.jspecify.annotations.Nullable;

/** Which issues count; an absent criterion lets all through. */
public record Filter(
        @Nullable String district,
        @Nullable String department,
        @Nullable String channel) {
    /** All issues. */
    public static final Filter ALL = new Filter(null, null, null);

    boolean lets(IssueFacts facts) {
        return (district == null || district.equals(facts.district()))
                && (department == null || department.equals(facts.department()))
                && (channel == null || channel.equals(facts.channel()));
    }
}
