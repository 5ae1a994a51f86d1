package city.onewindow.routing.rule.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row as somebody saw it who edits it, by a short digest of each field: enough to find it again in the table as it is by
 * then, and to tell what others made of it meanwhile.
 *
 * @param revision of the draft in which it was seen
 * @param digests in the order of {@link RowFields#ALL}
 */
public record SeenRow(long revision, List<String> digests) {
    private static final int DIGITS = 12;
    private static final Pattern TEXT = Pattern.compile(
            "([0-9]{1,18}):([0-9a-f]{%d}(?:-[0-9a-f]{%d}){%d})".formatted(DIGITS, DIGITS, RowFields.ALL.size() - 1));
    private static final int ID = RowFields.ALL.indexOf("id");

    public SeenRow {
        digests = List.copyOf(digests);
    }

    public static SeenRow of(long revision, WrittenRule rule) {
        return new SeenRow(revision, digests(rule));
    }

    /** Empty where that is none. */
    public static Optional<SeenRow> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new SeenRow(
                        Long.parseLong(matcher.group(1)),
                        List.of(matcher.group(2).split("-", -1))))
                : Optional.empty();
    }

    /** As a page carries it: letters, digits, hyphens and a colon. */
    public String text() {
        return revision + ":" + String.join("-", digests);
    }

    public boolean hasId(String id) {
        return digests.get(ID).equals(digest(id));
    }

    /**
     * The fields that somebody else changed meanwhile, and whose change would be lost.
     *
     * @param now the row as it is
     * @param typed what shall be written in its place
     */
    public List<String> lost(WrittenRule now, WrittenRule typed) {
        List<String> is = digests(now);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < is.size(); i++) {
            String field = RowFields.ALL.get(i);
            if (!is.get(i).equals(digests.get(i)) && !RowFields.same(now, typed, field)) {
                lost.add(field);
            }
        }
        return lost;
    }

    /**
     * Where it stands now: where it was seen if it is still the same, else where its id stands, else where all is the same
     * but the id.
     *
     * @param row where it was seen, from 1
     * @return from 1; none where nothing is left of it, several where they cannot be told apart
     */
    public List<Integer> in(List<WrittenRule> rules, int row) {
        if (row <= rules.size() && isSame(rules.get(row - 1))) {
            return List.of(row);
        }
        for (Predicate<WrittenRule> like : List.<Predicate<WrittenRule>>of(
                this::isSame,
                rule -> hasId(rule.id()),
                rule -> without(ID, digests(rule)).equals(without(ID, digests)))) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (like.test(rules.get(i))) {
                    found.add(i + 1);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean isSame(WrittenRule rule) {
        return digests(rule).equals(digests);
    }

    private static List<String> without(int index, List<String> all) {
        List<String> others = new ArrayList<>(all);
        others.remove(index);
        return others;
    }

    private static List<String> digests(WrittenRule rule) {
        return RowFields.ALL.stream()
                .map(field -> digest(RowFields.text(rule, field)))
                .toList();
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
