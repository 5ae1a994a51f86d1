package city.onewindow.house.problem;

import java.util.Locale;

/** How far two names are apart. */
public final class Nearness {
    /** Longer names are no slips of the pen. */
    private static final int LONGEST = 64;

    private Nearness() {}

    /**
     * The least number of characters to put in, leave out, change, or swap with the next (letters' case apart);
     * {@link Integer#MAX_VALUE} where one is longer than 64.
     */
    public static int between(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, a, b, i, j);
            }
        }
        return least[a.length()][b.length()];
    }

    private static int step(int[][] least, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int found = Math.min(least[i - 1][j - 1] + same, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(found, least[i - 2][j - 2] + 1) : found;
    }
}
