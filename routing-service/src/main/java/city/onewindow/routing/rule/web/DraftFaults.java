package city.onewindow.routing.rule.web;

import java.util.List;

/** What is wrong with the draft, and worth a look, row by row, as its page shows it. */
record DraftFaults(List<FoundBody> found) {
    DraftFaults {
        found = List.copyOf(found);
    }

    /** @param row 0 for the whole table */
    List<FoundBody> of(int row) {
        return found.stream().filter(each -> each.row() == row).toList();
    }

    long faults() {
        return found.stream().filter(each -> !each.warning()).count();
    }

    /** Address of the first fault. @param from first row of the page that is shown */
    String first(int from) {
        int row = found.stream()
                .filter(each -> !each.warning())
                .mapToInt(FoundBody::row)
                .findFirst()
                .orElse(0);
        if (row == 0) {
            return "#whole";
        }
        String place = "row-" + row;
        boolean here = row >= from && row < from + RulesPage.ROWS;
        return here ? "#" + place : "/rules?from=" + RulesPage.pageOf(row) + "&at=" + place + "#" + place;
    }
}
