package city.onewindow.routing.rule.web;

import city.onewindow.routing.rule.model.WrittenTable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page that comes anew is taken up: what was done is said there, and the keyboard goes on there.
 *
 * @param done what was done, a key of {@code rules.done}; absent for nothing
 * @param id of the element; the address ends with it too, so that it is found without a script
 * @param row that it belongs to, 0 for none
 */
record Arrival(@Nullable String done, String id, int row) {
    private static final List<String> DRAFTED = List.of("saved", "moved", "removed", "undone");
    private static final List<String> DECIDED = List.of("activated", "planned", "kept", "back");
    private static final Pattern PLACE = Pattern.compile("(?:row|edit|up|down)-([1-9][0-9]{0,5})|add|e-[A-Za-z]{1,20}");
    private static final String TOLD = "told";

    /** As an address says it; what is none is passed over. */
    static Arrival read(@Nullable String done, @Nullable String at) {
        String known = done != null && (DRAFTED.contains(done) || DECIDED.contains(done)) ? done : null;
        var place = PLACE.matcher(at == null ? "" : at);
        if (place.matches()) {
            String row = place.group(1);
            return new Arrival(known, place.group(), row == null ? 0 : Integer.parseInt(row));
        }
        return new Arrival(known, known == null ? "" : TOLD, 0);
    }

    /**
     * After a change of the draft.
     *
     * @param what was asked for
     * @param row that it was asked for, 0 for a new one
     * @param place to which the row was moved, 0 where it stays
     * @param rows that the draft has now
     */
    static Arrival after(String what, int row, int place, int rows) {
        return switch (what) {
            case "up" -> at("moved", "up", row - 1);
            case "down" -> at("moved", "down", row + 1);
            case "copy" -> at("saved", "row", row + 1);
            case "save" -> {
                int stays = row == 0 ? rows : row;
                yield place == 0 || place == stays ? at("saved", "row", stays) : at("moved", "row", place);
            }
            case "remove" -> rows == 0 ? new Arrival("removed", TOLD, 0) : at("removed", "row", Math.min(row, rows));
            default -> new Arrival("saved", TOLD, 0);
        };
    }

    /** After a change was taken back: at the first row that is another now. */
    static Arrival undone(WrittenTable was, WrittenTable is) {
        int rows = is.rules().size();
        int row = 0;
        while (row < Math.min(rows, was.rules().size())
                && was.rules().get(row).equals(is.rules().get(row))) {
            row++;
        }
        boolean same = was.rules().equals(is.rules()) || rows == 0;
        return same ? new Arrival("undone", TOLD, 0) : at("undone", "row", Math.min(row + 1, rows));
    }

    private static Arrival at(String done, String kind, int row) {
        return new Arrival(done, kind + "-" + row, row);
    }

    /** After another decision. */
    static String decided(String done) {
        return "redirect:/rules?done=" + done;
    }

    /** @param from first row of the page that was left */
    String redirect(int from) {
        boolean shown = row == 0 || (row >= from && row < from + RulesPage.ROWS);
        int first = shown ? from : RulesPage.pageOf(row);
        return "redirect:/rules?done=" + done + "&from=" + first + (row == 0 ? "" : "&at=" + id + "#" + id);
    }

    /** Whether the page says what was dropped by it too. */
    public boolean decides() {
        return done != null && DECIDED.contains(done);
    }
}
