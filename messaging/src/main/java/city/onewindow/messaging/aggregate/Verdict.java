package city.onewindow.messaging.aggregate;

/** What a decision answers: with a change, or with none where a rule refused or nothing was to do. */
public sealed interface Verdict<S, R> {
    /** To the one who asked. */
    R answer();

    /** Write the change, then answer. */
    record Changed<S, R>(Change<S> change, R answer) implements Verdict<S, R> {}

    /** Write nothing. */
    record Unchanged<S, R>(R answer) implements Verdict<S, R> {}
}
