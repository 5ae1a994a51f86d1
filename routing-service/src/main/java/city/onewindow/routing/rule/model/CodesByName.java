package city.onewindow.routing.rule.model;

import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people write into a file by its name, as the pages show it in either language, for the codes by which rules know it:
 * departments, and what a row may ask for.
 */
public final class CodesByName {
    /** As the messages have them: what the catalogue does not name. */
    static final List<Named> CHANNELS = List.of(
            new Named("web", "网页", "Web"),
            new Named("window", "一站式窗口", "One-stop window"),
            new Named("visit", "走访", "Visit"),
            new Named("hotline", "电话", "Telephone"),
            new Named("import", "批量导入", "Import"),
            new Named("api", "接口", "API"));

    static final List<Named> REQUESTERS =
            List.of(new Named("company", "企业", "Company"), new Named("talent", "人才", "Talent"));
    static final Named UNSAID = new Named(Asked.UNSAID, "未填", "not said");
    static final Named TRIAGE = new Named(WrittenRule.TRIAGE, "派单员", "a dispatcher");

    private final Map<String, Map<String, String>> dimensions = new HashMap<>();
    private final Map<String, String> departments;

    public CodesByName(Catalogue catalogue) {
        Vocabulary vocabulary = new Vocabulary(catalogue);
        for (Dimension dimension : Dimension.values()) {
            Stream<Named> named = switch (dimension) {
                case CATEGORY -> catalogue.categories().values().stream().map(each -> each.name());
                case DISTRICT -> catalogue.districts().values().stream();
                case COMPANY_TIER -> catalogue.companyTiers().values().stream();
                case INDUSTRY -> catalogue.industries().values().stream();
                case CHANNEL -> CHANNELS.stream();
                case REQUESTER -> REQUESTERS.stream();
            };
            Set<String> codes = vocabulary.codes(dimension);
            Stream<Named> all = codes.contains(Asked.UNSAID) ? Stream.concat(named, Stream.of(UNSAID)) : named;
            dimensions.put(dimension.code(), byName(all.toList(), codes));
        }
        departments = byName(
                Stream.concat(catalogue.departments().values().stream(), Stream.of(TRIAGE))
                        .toList(),
                vocabulary.departments());
    }

    /** What is a code is none's name; a name that two have is nobody's. */
    private static Map<String, String> byName(Collection<Named> named, Set<String> codes) {
        Map<String, String> byName = new HashMap<>();
        Set<String> shared = new HashSet<>(codes);
        for (Named each : named) {
            for (String name : List.of(each.zh(), each.en())) {
                String other = byName.putIfAbsent(name, each.code());
                if (other != null && !other.equals(each.code())) {
                    shared.add(name);
                }
            }
        }
        byName.keySet().removeAll(shared);
        return byName;
    }

    /** The same table, where something stands by its very name with its code; all else as it is. */
    public WrittenTable coded(WrittenTable table) {
        return new WrittenTable(
                table.otherwise(), table.rules().stream().map(this::coded).toList());
    }

    private WrittenRule coded(WrittenRule rule) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        rule.codes()
                .forEach((dimension, any) ->
                        codes.put(dimension, coded(any, dimensions.getOrDefault(dimension, Map.of()))));
        return rule.with(codes, departments.getOrDefault(rule.lead(), rule.lead()), coded(rule.assists(), departments));
    }

    private static List<String> coded(List<String> written, Map<String, String> byName) {
        return written.stream().map(each -> byName.getOrDefault(each, each)).toList();
    }
}
