package city.onewindow.cli.demo.sheet;

/** The file cannot be carried; the message says in one sentence where and why. */
public final class UnreadableSheetException extends IllegalArgumentException {
    UnreadableSheetException(String message) {
        super(message);
    }
}
