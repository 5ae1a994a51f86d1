package city.onewindow.routing.rule.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases of a table as one automaton (Aho and Corasick): one pass over a text finds every phrase in it, in a time
 * that does not depend on how many there are.
 */
final class Phrases {
    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final List<String> phrases;
    private final int[] fromRoot = new int[Character.MAX_VALUE + 1];
    /** Open addressing: (state, character) to state. */
    private final long[] keys;

    private final int[] targets;
    private final int mask;
    private final int[] fail;
    private final int[] ending;
    private final int[] shorter;

    /** @param phrases folded, each once */
    Phrases(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        List<Map<Character, Integer>> trie = trie();
        int states = trie.size();
        int capacity = Integer.highestOneBit(Math.max(4, states)) * 4;
        keys = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
        fail = new int[states];
        shorter = new int[states];
        ending = new int[states];
        java.util.Arrays.fill(ending, NONE);
        for (int i = 0; i < states; i++) {
            int state = i;
            trie.get(i).forEach((c, next) -> put(state, c, next));
        }
        for (int i = 0; i < this.phrases.size(); i++) {
            ending[walk(this.phrases.get(i))] = i;
        }
        link(trie);
    }

    private List<Map<Character, Integer>> trie() {
        List<Map<Character, Integer>> trie = new ArrayList<>();
        trie.add(new HashMap<>());
        for (String phrase : phrases) {
            int state = ROOT;
            for (int i = 0; i < phrase.length(); i++) {
                Integer next = trie.get(state).get(phrase.charAt(i));
                if (next == null) {
                    next = trie.size();
                    trie.get(state).put(phrase.charAt(i), next);
                    trie.add(new HashMap<>());
                }
                state = next;
            }
        }
        return trie;
    }

    private int walk(String phrase) {
        int state = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            state = step(state, phrase.charAt(i));
        }
        return state;
    }

    private void link(List<Map<Character, Integer>> trie) {
        ArrayDeque<Integer> open = new ArrayDeque<>(trie.get(ROOT).values());
        while (!open.isEmpty()) {
            int state = open.remove();
            shorter[state] = ending[fail[state]] == NONE ? shorter[fail[state]] : fail[state];
            trie.get(state).forEach((c, next) -> {
                fail[next] = follow(fail[state], c);
                open.add(next);
            });
        }
    }

    /** Notes the number of every phrase that stands in the text. */
    void find(String folded, long[] found) {
        int state = ROOT;
        for (int i = 0; i < folded.length(); i++) {
            state = follow(state, folded.charAt(i));
            int hit = ending[state] == NONE ? shorter[state] : state;
            while (hit != ROOT) {
                int phrase = ending[hit];
                if (isWhole(phrases.get(phrase), folded, i + 1)) {
                    found[phrase >> 6] |= 1L << phrase;
                }
                hit = shorter[hit];
            }
        }
    }

    /** Whether neither end of a Latin word was cut off. */
    static boolean isWhole(String phrase, String folded, int end) {
        int start = end - phrase.length();
        boolean cutBefore = start > 0 && Folding.isLatin(phrase.charAt(0)) && Folding.isLatin(folded.charAt(start - 1));
        boolean cutAfter = end < folded.length()
                && Folding.isLatin(phrase.charAt(phrase.length() - 1))
                && Folding.isLatin(folded.charAt(end));
        return !cutBefore && !cutAfter;
    }

    private int follow(int from, char c) {
        int state = from;
        while (state != ROOT) {
            int next = step(state, c);
            if (next != NONE) {
                return next;
            }
            state = fail[state];
        }
        return fromRoot[c];
    }

    private int step(int state, char c) {
        if (state == ROOT) {
            return fromRoot[c];
        }
        long key = (long) state << 16 | c;
        for (int at = slot(key); keys[at] != 0; at = at + 1 & mask) {
            if (keys[at] == key) {
                return targets[at];
            }
        }
        return NONE;
    }

    private void put(int state, char c, int next) {
        if (state == ROOT) {
            fromRoot[c] = next;
            return;
        }
        long key = (long) state << 16 | c;
        int at = slot(key);
        while (keys[at] != 0) {
            at = at + 1 & mask;
        }
        keys[at] = key;
        targets[at] = next;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }
}
