package city.onewindow.routing.rule.model;

import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.List;

/** Departments by their names, as people write them into a file, for the codes by which rules know them. */
public record DepartmentNames(Catalogue catalogue) {
    /** The same table, where a department stands by its very name in either language with its code; all else as it is. */
    public WrittenTable coded(WrittenTable table) {
        return new WrittenTable(
                table.otherwise(), table.rules().stream().map(this::coded).toList());
    }

    private WrittenRule coded(WrittenRule rule) {
        return rule.to(
                code(rule.lead()), rule.assists().stream().map(this::code).toList());
    }

    /** What is a code is none's name; a name that two have is nobody's. */
    private String code(String typed) {
        if (typed.isEmpty() || catalogue.departments().containsKey(typed)) {
            return typed;
        }
        List<String> named = catalogue.departments().entrySet().stream()
                .filter(each -> each.getValue().zh().equals(typed)
                        || each.getValue().en().equals(typed))
                .map(each -> each.getKey())
                .toList();
        return named.size() == 1 ? named.getFirst() : typed;
    }
}
