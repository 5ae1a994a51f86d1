package city.onewindow.house.problem;

import java.io.IOException;

/** How large a request's body may be, and how the one place that reads it says that it is larger. */
public final class BodyLimit {
    /** A text of 10,000 Chinese characters takes 30 kB; a form escapes each byte as three. */
    public static final int LARGEST_BYTES = 256 * 1024;

    private BodyLimit() {}

    /** Thrown while the body is read. */
    public static final class ExceededException extends IOException {
        public ExceededException() {
            super("the body is larger than " + LARGEST_BYTES + " bytes");
        }
    }

    static boolean isExceeded(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExceededException) {
                return true;
            }
        }
        return false;
    }
}
