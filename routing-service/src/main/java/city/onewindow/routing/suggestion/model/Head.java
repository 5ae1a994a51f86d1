package city.onewindow.routing.suggestion.model;

import java.util.List;

/**
 * Where a text's subject ends. A form has a field for it; a file of past messages has both in one, and often says no more
 * of where than that the text begins again with the subject's words, or greets whom it is written to.
 */
final class Head {
    /** A shorter or longer one is no subject. */
    static final int SHORTEST = 4;

    static final int LONGEST = 40;

    /** So many characters stand for the subject where nothing shows its end. */
    private static final int OTHERWISE = 24;

    /** What begins like this again, at the earliest so much later, is the text after the subject. */
    private static final int BEGINNING = 4;

    private static final int BEGUN_AGAIN = 8;

    /** How a message greets who is to answer it: dear, and their offices. */
    private static final List<String> SALUTATIONS = List.of("尊敬", "领导", "书记", "市长", "局长", "厅长", "县长", "主任");

    private static final int GREETED = 6;

    private Head() {}

    /** Whether so many characters before a line end are a subject. */
    static boolean is(int characters) {
        return characters >= SHORTEST && characters <= LONGEST;
    }

    /** How many characters are the subject, or stand for it, where no line end says so. */
    static int of(String text) {
        int again = text.length() < BEGINNING ? -1 : text.indexOf(text.substring(0, BEGINNING), BEGUN_AGAIN);
        if (again >= 0 && again <= LONGEST) {
            return again;
        }
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        return SALUTATIONS.stream()
                .mapToInt(each -> beginning.indexOf(each, GREETED))
                .filter(at -> at >= 0)
                .min()
                .orElse(Math.min(text.length(), OTHERWISE));
    }
}
