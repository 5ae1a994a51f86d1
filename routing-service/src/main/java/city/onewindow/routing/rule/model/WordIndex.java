package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.WordCondition.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rules the words of a text leave. */
final class WordIndex {
    private final int blocks;
    private final Phrases phrases;
    private final int phraseBlocks;
    private final @Nullable Numbered[] conditions;
    /** Rules that no word has to be there for. */
    private final long[] free;
    /** By phrase, the rules that may match when it is there. */
    private final int[][] wanting;

    WordIndex(List<Rule> rules) {
        blocks = (rules.size() + 63) / 64;
        free = new long[blocks];
        conditions = new Numbered[rules.size()];
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<List<Integer>> wanted = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            WordCondition words = rules.get(i).conditions().words();
            if (words == null) {
                CodeIndex.set(free, i);
                continue;
            }
            Numbered numbered = Numbered.of(words, phrase -> number(phrase, numbers, wanted));
            conditions[i] = numbered;
            if (numbered.any.length == 0 && numbered.all.length == 0) {
                CodeIndex.set(free, i);
            }
            // One word of those that all must be there is enough to look at the rule.
            for (int phrase : numbered.any.length > 0 ? numbered.any : first(numbered.all)) {
                wanted.get(phrase).add(i);
            }
        }
        phrases = new Phrases(List.copyOf(numbers.keySet()));
        phraseBlocks = (numbers.size() + 63) / 64;
        wanting = wanted.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[] first(int[] all) {
        return all.length == 0 ? all : new int[] {all[0]};
    }

    private static int number(String phrase, Map<String, Integer> numbers, List<List<Integer>> wanted) {
        return numbers.computeIfAbsent(Folding.fold(phrase), fresh -> {
            wanted.add(new ArrayList<>());
            return numbers.size();
        });
    }

    /** Whether the rule looks at the text. */
    boolean asks(int rule) {
        return conditions[rule] != null;
    }

    /** Reads subject and text once. */
    Found read(Asked asked) {
        long[] subject = new long[phraseBlocks];
        long[] text = new long[phraseBlocks];
        phrases.find(Folding.fold(asked.subject()), subject);
        phrases.find(Folding.fold(asked.text()), text);
        return new Found(subject, text);
    }

    /** What stands in one issue. */
    final class Found {
        private final long[] subject;
        private final long[] text;
        private final long[] anywhere;
        private final long[] worth;

        Found(long[] subject, long[] text) {
            this.subject = subject;
            this.text = text;
            anywhere = new long[phraseBlocks];
            worth = free.clone();
            for (int block = 0; block < phraseBlocks; block++) {
                anywhere[block] = subject[block] | text[block];
                for (long left = anywhere[block]; left != 0; left &= left - 1) {
                    for (int rule : wanting[block << 6 | Long.numberOfTrailingZeros(left)]) {
                        CodeIndex.set(worth, rule);
                    }
                }
            }
        }

        /** The rules of a block of 64 that may still match. */
        long worth(int block) {
            return worth[block];
        }

        /** Whether the words that the rule asks for are as it asks. */
        boolean satisfies(int rule) {
            Numbered asks = conditions[rule];
            return asks == null || asks.holds(in(asks.where));
        }

        private long[] in(Where where) {
            return switch (where) {
                case ANYWHERE -> anywhere;
                case SUBJECT -> subject;
                case TEXT -> text;
            };
        }
    }

    /** A condition by the numbers of its phrases. */
    private static final class Numbered {
        private final Where where;
        private final int[] any;
        private final int[] all;
        private final int[] none;

        private Numbered(Where where, int[] any, int[] all, int[] none) {
            this.where = where;
            this.any = any;
            this.all = all;
            this.none = none;
        }

        static Numbered of(WordCondition words, java.util.function.ToIntFunction<String> number) {
            return new Numbered(
                    words.where(),
                    words.any().stream().mapToInt(number).toArray(),
                    words.all().stream().mapToInt(number).toArray(),
                    words.none().stream().mapToInt(number).toArray());
        }

        boolean holds(long[] found) {
            return (any.length == 0 || count(any, found) > 0)
                    && count(all, found) == all.length
                    && count(none, found) == 0;
        }

        private static int count(int[] phrases, long[] found) {
            int count = 0;
            for (int phrase : phrases) {
                count += (int) (found[phrase >> 6] >>> phrase & 1);
            }
            return count;
        }
    }
}
