package city.onewindow.routing.suggestion.model;

import java.util.BitSet;

/** Parts a text into words as its readers do. The same text has the same words; safe to be asked by many at a time. */
@FunctionalInterface
public interface Segmenter {
    /** Where a word begins or ends: before which characters of the text, from 0 to its length. */
    BitSet edges(String text);
}
