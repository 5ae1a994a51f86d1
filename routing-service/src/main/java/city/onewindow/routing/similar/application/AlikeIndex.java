package city.onewindow.routing.similar.application;

import city.onewindow.routing.similar.model.Alike;
import city.onewindow.routing.similar.model.IssueText;
import java.util.List;

/** Port: the texts of issues, looked up by likeness. Bounded: beyond its bound the oldest are forgotten. */
public interface AlikeIndex {
    /** Takes them in, or again; they are found from then on. */
    void put(List<IssueText> texts);

    /** Forgets them; what it does not hold is nothing to forget. */
    void remove(List<String> issues);

    /**
     * The most alike, the most alike first.
     *
     * @param except id of an issue that is left out: the one that asks
     * @param limit at least 1
     */
    List<Alike> alike(String subject, String text, String except, int limit);

    /**
     * Ids of those nearest by the few words that say most, the nearest first, whether or not they have much in common; in a
     * part of the time that {@link #alike} takes.
     */
    List<String> nearest(String subject, String text, String except, int limit);

    /** How many it holds. */
    int size();
}
