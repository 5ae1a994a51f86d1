package city.onewindow.routing.rule.model;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The codes that a table may name, as one version of the dispatch catalogue knows them. */
public record Vocabulary(Catalogue catalogue) {
    private static final int NEAR = 3;

    /** The codes of a dimension, in the catalogue's order; {@link Asked#UNSAID} where an issue may say nothing. */
    public Set<String> codes(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY -> orUnsaid(catalogue.categories().keySet());
            case DISTRICT -> catalogue.districts().keySet();
            case COMPANY_TIER -> orUnsaid(catalogue.companyTiers().keySet());
            case INDUSTRY -> orUnsaid(catalogue.industries().keySet());
            case CHANNEL -> words(Channel.values());
            case REQUESTER -> words(RequesterKind.values());
        };
    }

    public Set<String> departments() {
        return catalogue.departments().keySet();
    }

    /** What somebody may have meant: the few likest codes. */
    static String near(String code, Set<String> known) {
        return String.join(
                ", ",
                known.stream()
                        .sorted(Comparator.comparingInt((String each) -> -alike(code, each)))
                        .limit(NEAR)
                        .toList());
    }

    /** Pairs of neighbouring letters that both have. */
    private static int alike(String some, String other) {
        int alike = 0;
        for (int i = 0; i + 2 <= some.length(); i++) {
            alike += other.contains(some.substring(i, i + 2)) ? 1 : 0;
        }
        return alike;
    }

    private static Set<String> orUnsaid(Set<String> codes) {
        Set<String> all = new LinkedHashSet<>(codes);
        all.add(Asked.UNSAID);
        return all;
    }

    static Set<String> words(Enum<?>[] values) {
        return new LinkedHashSet<>(Arrays.stream(values).map(Asked::word).toList());
    }
}
