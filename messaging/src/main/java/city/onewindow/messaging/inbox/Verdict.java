package city.onewindow.messaging.inbox;

/** What is to become of an event that names this consumer, in the order in which it is asked (DESIGN §5). */
sealed interface Verdict {
    /** Its sequence is at or below the mark: it has been applied. @param alarm other content under the same sequence */
    record Skip(boolean alarm) implements Verdict {}

    /** The issue is blocked: hold it back. */
    record Hold() implements Verdict {}

    /** Nobody here can read its type yet: block, and wait for a version that can. */
    record Wait() implements Verdict {}

    /** An event before it never came: block, with an alarm. */
    record Gap() implements Verdict {}

    /** It is next. */
    record Apply() implements Verdict {}
}
