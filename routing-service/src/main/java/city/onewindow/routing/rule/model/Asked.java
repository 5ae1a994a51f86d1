package city.onewindow.routing.rule.model;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What rules may ask of an issue; nothing that identifies a person. */
public record Asked(
        @Nullable String category,
        String district,
        @Nullable String companyTier,
        @Nullable String industry,
        Channel channel,
        RequesterKind requester,
        String subject,
        String text) {
    /** By this a condition asks that nothing was said; no code looks like it. */
    public static final String UNSAID = "(none)";

    /** The code in that dimension; {@link #UNSAID} where there is none. */
    public String in(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY -> said(category);
            case DISTRICT -> district;
            case COMPANY_TIER -> said(companyTier);
            case INDUSTRY -> said(industry);
            case CHANNEL -> word(channel);
            case REQUESTER -> word(requester);
        };
    }

    private static String said(@Nullable String code) {
        return code == null ? UNSAID : code;
    }

    /** As it travels. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
