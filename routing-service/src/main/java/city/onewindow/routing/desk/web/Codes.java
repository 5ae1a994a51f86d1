package city.onewindow.routing.desk.web;

import java.text.Normalizer;
import java.util.Optional;

/** Tracking codes as people write them. */
final class Codes {
    private static final int DIGITS = 13;

    private Codes() {}

    /** {@code 3141-5926-5358-9}; what is no code stays as it is. */
    static String grouped(String digits) {
        return digits.matches("[0-9]{" + DIGITS + "}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8, 12) + "-"
                        + digits.substring(12)
                : digits;
    }

    /** Thirteen digits out of what somebody typed, with or without hyphens, spaces, full-width digits. */
    static Optional<String> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
        return plain.matches("[0-9]{" + DIGITS + "}") ? Optional.of(plain) : Optional.empty();
    }
}
