package city.onewindow.routing.suggestion.model;

/** One version of what was learned; it never changes, so the same text gets the same suggestion. */
@FunctionalInterface
public interface Suggester {
    /** Nothing was learned yet. */
    Suggester NONE = (subject, text) -> new Suggestion.Unavailable();

    /** What it thinks of an issue; pure, and safe to be asked by many at a time. */
    Suggestion suggest(String subject, String text);
}
