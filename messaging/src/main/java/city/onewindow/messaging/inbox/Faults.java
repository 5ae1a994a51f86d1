package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.KeyTakenException;
import city.onewindow.messaging.aggregate.TooLargeException;
import java.util.Arrays;

/** A fault in words for an operator. A message of others' making may quote the event, so only its kind and place are told. */
final class Faults {
    private static final String OURS = "city.onewindow.";

    private Faults() {}

    static String words(Throwable fault) {
        String kind = fault.getClass().getSimpleName();
        if (fault instanceof TooLargeException || fault instanceof KeyTakenException) {
            return kind + ": " + fault.getMessage();
        }
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String cause = root == fault ? "" : " by " + root.getClass().getSimpleName();
        return kind + cause + place(fault);
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " in "
                        + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                        + frame.getMethodName() + ", line " + frame.getLineNumber())
                .orElse("");
    }
}
