package city.onewindow.routing.rule.model;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.house.problem.Nearness;
import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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

    /** What somebody may have meant: the few codes that are spelled or named nearly so; empty where none is. */
    String near(String typed, Set<String> known) {
        return String.join(
                ", ",
                known.stream()
                        .filter(code -> apart(typed, code) < Integer.MAX_VALUE)
                        .sorted(Comparator.comparingInt(code -> apart(typed, code)))
                        .limit(NEAR)
                        .toList());
    }

    private int apart(String typed, String code) {
        return Stream.concat(Stream.of(code), names(code))
                .mapToInt(each -> spelledApart(typed, each))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Stream<String> names(String code) {
        return Stream.of(
                        catalogue.departments().get(code),
                        catalogue.districts().get(code),
                        catalogue.companyTiers().get(code),
                        catalogue.industries().get(code),
                        catalogue.categories().containsKey(code)
                                ? catalogue.categories().get(code).name()
                                : null)
                .filter(Objects::nonNull)
                .flatMap(named -> Stream.of(named.zh(), named.en()));
    }

    /** {@link Integer#MAX_VALUE} where nobody would take one for the other. */
    private static int spelledApart(String typed, String other) {
        int shorter = Math.min(typed.length(), other.length());
        int longer = Math.max(typed.length(), other.length());
        int begins = sameBeginning(typed.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
        if (begins >= (isChinese(typed) ? 2 : 3) && begins * 5 >= shorter * 3) {
            return longer - begins;
        }
        int slips = longer <= 4 ? 1 : Math.max(2, longer / 3);
        int between = shorter == 0 ? Integer.MAX_VALUE : Nearness.between(typed, other);
        return between <= slips && between < shorter ? between : Integer.MAX_VALUE;
    }

    private static int sameBeginning(String some, String other) {
        int same = 0;
        while (same < Math.min(some.length(), other.length()) && some.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
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
