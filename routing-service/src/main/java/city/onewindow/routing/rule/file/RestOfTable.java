package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.RuleFault;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A table of which single cells cannot be read: what is wrong with the rest is told along with these.
 *
 * @param unread the fields that cannot be read, by their row, from 1; 0 for the whole table
 */
public record RestOfTable(WrittenTable table, TableFile.Places places, Map<Integer, Set<String>> unread) {
    public RestOfTable {
        unread = Map.copyOf(unread);
    }

    /**
     * What is wrong beside. Nothing is said of what a row with such a cell matches, nor of what others leave it: that takes
     * the whole row.
     */
    public List<RuleFault> found(Function<WrittenTable, Checked> check) {
        List<WrittenRule> rules = new ArrayList<>();
        for (WrittenRule rule : table.rules()) {
            rules.add(unread.containsKey(rules.size() + 1) ? rule.off() : rule);
        }
        return check.apply(new WrittenTable(table.otherwise(), rules)).found().stream()
                .filter(fault -> unread.containsKey(fault.row()) ? isOfARead(fault) : !fault.isWarning())
                .map(fault -> new RuleFault(fault.row(), fault.rule(), fault.field(), fault.kind(), fault.arguments()))
                .toList();
    }

    private boolean isOfARead(RuleFault fault) {
        boolean passedOver =
                fault.row() > 0 && table.rules().get(fault.row() - 1).enabled().equals("false");
        boolean wrong = !fault.kind().isWarning() && !(passedOver && fault.off());
        return wrong
                && !fault.field().isEmpty()
                && !unread.getOrDefault(fault.row(), Set.of()).contains(fault.field());
    }
}
