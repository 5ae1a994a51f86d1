package city.onewindow.routing.suggestion.model;

/**
 * An issue and where it belongs.
 *
 * @param text subject and text, the subject first
 * @param label code of the department that answered for it, or whatever else is to be learned
 */
public record Example(String text, String label) {
    /** Of an issue, read as {@link Learned} reads one. */
    public static Example of(String subject, String text, String label) {
        return new Example(subject + '\n' + text, label);
    }
}
