package city.onewindow.routing.deadline.model;

/**
 * How long a department has, in working days after the day of the dispatch.
 *
 * @param acknowledge to take the issue, 1 to {@value #LONGEST}
 * @param reply to answer it, not less than {@code acknowledge}, at most {@value #LONGEST}
 */
public record Terms(int acknowledge, int reply) {
    /** What takes longer than this is a project, not an answer. */
    public static final int LONGEST = 90;

    public Terms {
        if (acknowledge < 1 || reply < acknowledge || reply > LONGEST) {
            throw new IllegalArgumentException("no terms: acknowledge " + acknowledge + ", reply " + reply);
        }
    }
}
