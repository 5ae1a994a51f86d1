package city.onewindow.routing.similar.model;

import city.onewindow.routing.assignment.model.Facts;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Whether two issues are likely one. A person decides; this only points. */
public enum Sameness {
    /** They are about the like, no more. */
    NONE("none"),
    /** Near-identical words of different requesters (many may have signed one text), or one requester's in other words. */
    LIKELY("likely"),
    /** Near-identical words of one requester. */
    VERY_LIKELY("very-likely");

    /** Share of common pieces from which two texts count as near-identical: real ones lie above 0.7 or below 0.45. */
    static final double NEAR_IDENTICAL = 0.6;

    /** Share from which one requester's two texts are of one matter; of different ones that says nothing. */
    static final double SAME_MATTER = 0.25;

    private static final int PIECE = 3;

    private final String code;

    Sameness(String code) {
        this.code = code;
    }

    /** Stable, for clients. */
    public String code() {
        return code;
    }

    /** Compares; symmetric. */
    public static Sameness of(Facts one, Facts other) {
        double common = common(one.subject() + "\n" + one.text(), other.subject() + "\n" + other.text());
        if (common >= NEAR_IDENTICAL) {
            return isSameRequester(one, other) ? VERY_LIKELY : LIKELY;
        }
        return common >= SAME_MATTER && isSameRequester(one, other) ? LIKELY : NONE;
    }

    /** There is no identity yet: the same company, or the same name and contact, is taken for the same requester. */
    private static boolean isSameRequester(Facts one, Facts other) {
        if (one.requester() != other.requester()) {
            return false;
        }
        String company = one.company();
        return company != null
                ? company.equals(other.company())
                : one.name().equals(other.name()) && Objects.equals(one.contact(), other.contact());
    }

    /** Common pieces ÷ all pieces (Jaccard), punctuation and spaces aside; 0 to 1. */
    static double common(String one, String other) {
        Set<String> left = pieces(one);
        Set<String> right = pieces(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long both = left.stream().filter(right::contains).count();
        return both / (double) (left.size() + right.size() - both);
    }

    private static Set<String> pieces(String text) {
        int[] letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= letters.length; i++) {
            pieces.add(new String(letters, i, PIECE));
        }
        return pieces;
    }
}
