package city.onewindow.routing.rule.model;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a condition can ask for by its code. */
public enum Dimension {
    CATEGORY("category"),
    DISTRICT("district"),
    COMPANY_TIER("companyTier"),
    INDUSTRY("industry"),
    CHANNEL("channel"),
    REQUESTER("requester");

    private final String code;

    Dimension(String code) {
        this.code = code;
    }

    /** Stable: stored, sent and shown under this word. */
    public String code() {
        return code;
    }

    /**
     * Every code that an issue can have here. Empty where others may come in than are known: one that the catalogue does
     * not have is taken in all the same, and the catalogue changes.
     */
    Set<String> all() {
        return switch (this) {
            case CHANNEL -> Vocabulary.words(Channel.values());
            case REQUESTER -> Vocabulary.words(RequesterKind.values());
            case CATEGORY, DISTRICT, COMPANY_TIER, INDUSTRY -> Set.of();
        };
    }

    /** Empty where there is none of that code. */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }
}
