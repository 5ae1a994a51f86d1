package city.onewindow.routing.rule.model;

import java.util.Arrays;
import java.util.Optional;

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

    /** Empty where there is none of that code. */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }
}
