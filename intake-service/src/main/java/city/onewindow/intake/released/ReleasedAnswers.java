package city.onewindow.intake.released;

import java.time.Instant;
import java.util.List;

/** The port to what departments released for everybody. Never fails: without routing there is nothing. */
@FunctionalInterface
public interface ReleasedAnswers {
    /**
     * The most alike first, at most five.
     *
     * @param subject as typed so far, may be empty
     * @param text as typed so far, may be empty
     * @param language of the reader, {@code zh} or {@code en}
     */
    List<ReleasedAnswer> alike(String subject, String text, String language);

    /** One of them, as text. @param department its name, in the reader's language */
    record ReleasedAnswer(String question, String answer, String department, Instant releasedAt) {
        /** The same for the same words: by it a page keeps open what its reader opened. */
        public String mark() {
            return "a" + Integer.toHexString(31 * question.hashCode() + answer.hashCode());
        }
    }
}
