package city.onewindow.contracts.issue;

import java.util.random.RandomGenerator;

/**
 * What a requester reads out on the telephone: twelve digits and a check digit after H. Michael Damm
 * ("Total anti-symmetrische Quasigruppen", Marburg 2004), which catches every single wrong digit and every swap of
 * neighbours. Digits have one name in every dialect. A code is no secret: alone it opens nothing.
 *
 * @param digits thirteen, the last the check digit
 */
public record TrackingCode(String digits) {
    private static final int LENGTH = 13;
    private static final int RANDOM_DIGITS = LENGTH - 1;
    private static final long COUNT = 1_000_000_000_000L;
    private static final String HYPHENS = "-－‐‑‒–—―−";

    /** His totally anti-symmetric quasigroup of order 10. */
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
        String number = Long.toString(random.nextLong(COUNT));
        String digits = "0".repeat(RANDOM_DIGITS - number.length()) + number;
        return new TrackingCode(digits + check(digits));
    }

    /** Reads what a person typed: hyphens and spaces do not matter, full-width digits count. */
    public static Reading read(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < typed.length() && digits.length() <= LENGTH; i++) {
            char character = typed.charAt(i);
            if (Character.isDigit(character)) {
                digits.append(Character.digit(character, 10));
            } else if (!Character.isWhitespace(character)
                    && !Character.isSpaceChar(character)
                    && HYPHENS.indexOf(character) < 0) {
                return new Reading.NoCode();
            }
        }
        if (digits.length() != LENGTH) {
            return new Reading.NoCode();
        }
        return check(digits) == 0 ? new Reading.Code(new TrackingCode(digits.toString())) : new Reading.Mistyped();
    }

    /** What was typed. */
    public sealed interface Reading {
        /** A code whose check digit fits; whether there is such an issue is another question. */
        record Code(TrackingCode code) implements Reading {}

        /** Thirteen digits, but the check digit does not fit: one is wrong, or two are swapped. */
        record Mistyped() implements Reading {}

        /** Fewer or more digits, or other characters. */
        record NoCode() implements Reading {}
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
