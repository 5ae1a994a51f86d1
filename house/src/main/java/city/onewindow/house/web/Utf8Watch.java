package city.onewindow.house.web;

/**
 * Watches bytes pass, one after the other, for what is no UTF-8 (RFC 3629): also the overlong forms and surrogates that
 * lenient readers let through.
 */
final class Utf8Watch {
    private int missing;
    private int least = 0x80;
    private int most = 0xBF;

    /** Whether what came so far, this byte included, may be the beginning of a text in UTF-8. */
    boolean accepts(int octet) {
        if (missing > 0) {
            boolean fits = octet >= least && octet <= most;
            missing--;
            least = 0x80;
            most = 0xBF;
            return fits;
        }
        if (octet < 0x80) {
            return true;
        }
        if (octet < 0xC2 || octet > 0xF4) {
            return false;
        }
        missing = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        switch (octet) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> most = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> most = 0x8F;
            default -> {}
        }
        return true;
    }

    /** Whether it may end here. */
    boolean isWhole() {
        return missing == 0;
    }
}
