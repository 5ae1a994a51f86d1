package city.onewindow.house.problem;

import java.io.IOException;

/** How the one place that reads a request's body says that it is larger than it may be. */
public final class BodyLimit {
    private BodyLimit() {}

    /** 413, as an answer: what is at fault is the body as a whole. */
    public static Problem problem(long largestBytes) {
        long largest = Math.max(1, largestBytes / 1024);
        return Problem.of(413, "too-large", largest).with(FieldFault.of("", "too-large", largest));
    }

    /** Thrown while the body is read. */
    public static final class ExceededException extends IOException {
        private final long largestBytes;

        public ExceededException(long largestBytes) {
            super("the body is larger than " + largestBytes + " bytes");
            this.largestBytes = largestBytes;
        }

        long largestBytes() {
            return largestBytes;
        }
    }
}
