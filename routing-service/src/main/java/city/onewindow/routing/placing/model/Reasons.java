package city.onewindow.routing.placing.model;

import city.onewindow.routing.catalogue.model.Placement;

/** Why an issue goes to a dispatcher, beside what the catalogue says. Stable: they travel. */
public final class Reasons {
    /** A rule says so. */
    static final String RULE = "rule";

    /** A rule names a department that the catalogue does not know any more. */
    static final String RULE_OUTDATED = "rule-outdated";

    /** No rule matches, and the table leaves that to a dispatcher. */
    static final String NO_RULE = "no-rule";

    /** The model is not sure enough, or sure of a department that the catalogue does not know any more. */
    public static final String ABSTAINED = "abstained";

    /** The model knows next to nothing of what the text says. */
    public static final String UNREAD = "unread";

    /** What intake writes for a requester who does not know the district. */
    public static final String UNSURE = "unsure";

    /** People are told so where the district is {@link #UNSURE}; it travels as {@link #UNKNOWN_DISTRICT}. */
    public static final String NO_DISTRICT = "no-district";

    /** The catalogue does not know the district. */
    public static final String UNKNOWN_DISTRICT = Placement.Reason.UNKNOWN_DISTRICT.code();

    private Reasons() {}

    /** As people are told: what nobody chose is not something that the catalogue does not know. */
    public static String told(String reason, String district) {
        return reason.equals(UNKNOWN_DISTRICT) && district.equals(UNSURE) ? NO_DISTRICT : reason;
    }
}
