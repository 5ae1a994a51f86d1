package city.onewindow.intake.issue.model;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a requester reads out on the telephone: twelve digits and a check digit after H. Michael Damm (2004), which
 * catches every single wrong digit and every swap of neighbours.
 *
 * @param digits thirteen, the last the check digit
 */
public record TrackingCode(String digits) {
    private static final int LENGTH = 13;
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public TrackingCode {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || check(digits) != 0) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** @param random for production a secure one: a code that is easily guessed invites trying */
    public static TrackingCode draw(RandomGenerator random) {
        String digits = "%012d".formatted(random.nextLong(1_000_000_000_000L));
        return new TrackingCode(digits + check(digits));
    }

    /**
     * Reads what a person typed: hyphens and spaces do not matter, full-width digits count.
     *
     * @return empty where it is mistyped: wrong length, other characters, or a check digit that does not fit
     */
    public static Optional<TrackingCode> parse(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int character : typed.strip().codePoints().toArray()) {
            if (Character.isDigit(character)) {
                digits.append(Character.digit(character, 10));
            } else if (!Character.isWhitespace(character) && "-－—–‐".indexOf(character) < 0) {
                return Optional.empty();
            }
        }
        boolean fits = digits.length() == LENGTH && check(digits) == 0;
        return fits ? Optional.of(new TrackingCode(digits.toString())) : Optional.empty();
    }

    private static int check(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    /** As it is shown and read out: {@code 3141-5926-5358-9}. */
    public String grouped() {
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12) + "-"
                + digits.substring(12);
    }

    @Override
    public String toString() {
        return digits;
    }
}
