package city.onewindow.routing.suggestion.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is wrong with one file: all is counted, and so much kept that no kind of fault hides another. */
final class FoundFaults {
    private static final int MOST = 20;

    private final Map<Class<?>, List<TextsFault>> kinds = new LinkedHashMap<>();
    private long all;

    void note(TextsFault fault) {
        all++;
        List<TextsFault> kind = kinds.computeIfAbsent(fault.getClass(), none -> new ArrayList<>());
        if (kind.size() < MOST) {
            kind.add(fault);
        }
    }

    boolean none() {
        return all == 0;
    }

    /** The first of each kind, the second of each, and so on, put back in the order of the rows. */
    TextsFile.Unreadable told() {
        List<TextsFault> told = IntStream.range(0, MOST)
                .boxed()
                .flatMap(rank -> kinds.values().stream()
                        .filter(kind -> kind.size() > rank)
                        .map(kind -> kind.get(rank)))
                .limit(MOST)
                .sorted(Comparator.comparingLong(TextsFault::row))
                .toList();
        return new TextsFile.Unreadable(told, all - told.size());
    }
}
