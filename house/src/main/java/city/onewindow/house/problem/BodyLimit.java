package city.onewindow.house.problem;

import java.io.IOException;

/** How the one place that reads a request's body says that it is larger than it may be. */
public final class BodyLimit {
    /** What is at fault where a door does not say it in words of its own. */
    public static final String FAULT = "too-large";

    private BodyLimit() {}

    /** 413, as an answer: what is at fault is the body as a whole. @param fault its code */
    public static Problem problem(long largestBytes, String fault) {
        long largest = Math.max(1, largestBytes / 1024);
        return Problem.of(413, "too-large", largest).with(FieldFault.of("", fault, largest));
    }

    /** Thrown while the body is read. */
    public static final class ExceededException extends IOException {
        private final long largestBytes;
        private final String fault;

        public ExceededException(long largestBytes, String fault) {
            super("the body is larger than " + largestBytes + " bytes");
            this.largestBytes = largestBytes;
            this.fault = fault;
        }

        Problem problem() {
            return BodyLimit.problem(largestBytes, fault);
        }
    }
}
