package city.onewindow.benchmarks.load;

/**
 * Whether code is warm: by the processor time that each submission costs, which falls as long as the compiler still finds
 * something to do, and which a busy neighbour does not change as it changes a rate.
 */
public final class Settling {
    /** A turn that is cheaper by less than this is not cheaper. */
    private static final double NOTICEABLE = 0.05;

    private static final int IN_A_ROW = 3;

    private double least = Double.MAX_VALUE;
    private int notCheaper;

    /** @param each processor time of one, in any unit */
    public void add(double each) {
        notCheaper = each < least * (1 - NOTICEABLE) ? 0 : notCheaper + 1;
        least = Math.min(least, each);
    }

    /** Whether three turns in a row brought nothing. */
    public boolean isSettled() {
        return notCheaper >= IN_A_ROW;
    }
}
