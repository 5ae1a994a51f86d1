package city.onewindow.routing.placing.model;

/** Why an issue goes to a dispatcher, beside what the catalogue says. Stable: they travel. */
public final class Reasons {
    /** A rule says so. */
    static final String RULE = "rule";

    /** A rule names a department that the catalogue does not know any more. */
    static final String RULE_OUTDATED = "rule-outdated";

    /** No rule matches, and the table leaves that to a dispatcher. */
    static final String NO_RULE = "no-rule";

    /** The model is not sure enough, or sure of a department that the catalogue does not know any more. */
    static final String ABSTAINED = "abstained";

    /** The model knows next to nothing of what the text says. */
    public static final String UNREAD = "unread";

    private Reasons() {}
}
