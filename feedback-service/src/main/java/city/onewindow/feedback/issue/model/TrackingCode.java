package city.onewindow.feedback.issue.model;

import java.util.Optional;

/**
 * A tracking code as intake gives it: twelve digits and a check digit after H. Michael Damm (2004).
 *
 * @param digits thirteen, the last the check digit
 */
public record TrackingCode(String digits) {
    private static final int LENGTH = 13;
    /** Damm's quasigroup of order ten, row after row. */
    private static final String DAMM = "0317598642" + "7092154863" + "4206871359" + "1750983426" + "6123045978"
            + "3674209581" + "5869720134" + "8945362017" + "9438617205" + "2581436790";

    /** Reads what a person typed; empty where it is mistyped. */
    public static Optional<TrackingCode> parse(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int character : typed.strip().codePoints().toArray()) {
            if (Character.isDigit(character)) {
                digits.append(Character.digit(character, 10));
            } else if (!Character.isWhitespace(character) && "-－—–‐".indexOf(character) < 0) {
                return Optional.empty();
            }
        }
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM.charAt(interim * 10 + digits.charAt(i) - '0') - '0';
        }
        boolean fits = digits.length() == LENGTH && interim == 0;
        return fits ? Optional.of(new TrackingCode(digits.toString())) : Optional.empty();
    }

    /** As it is shown and read out. */
    public String grouped() {
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12) + "-"
                + digits.substring(12);
    }
}
