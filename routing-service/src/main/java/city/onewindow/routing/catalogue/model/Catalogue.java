package city.onewindow.routing.catalogue.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.catalogue.model.Placement.Placed;
import city.onewindow.routing.catalogue.model.Placement.Reason;
import city.onewindow.routing.catalogue.model.Placement.Unplaced;
import city.onewindow.routing.deadline.model.Terms;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 派单目录: one version of what goes where. Its codes all lead somewhere: an entry names only departments and districts
 * that are in it.
 *
 * @param version 1, 2, 3 …, given when it was published
 * @param companyTiers kinds of company that a requester may name and a rule may ask for; may be none
 * @param industries that a requester may name and a rule may ask for; may be none
 * @param standard the terms where no entry says otherwise
 */
public record Catalogue(
        long version,
        Terms standard,
        Map<String, Named> districts,
        Map<String, Named> departments,
        Map<String, Category> categories,
        Map<String, Named> companyTiers,
        Map<String, Named> industries) {
    public Catalogue {
        districts = inOrder(districts);
        departments = inOrder(departments);
        categories = inOrder(categories);
        companyTiers = inOrder(companyTiers);
        industries = inOrder(industries);
    }

    /** As it reads, but under that version. */
    public Catalogue as(long number) {
        return new Catalogue(number, standard, districts, departments, categories, companyTiers, industries);
    }

    /** Where an issue goes, or why no entry fits. */
    public Placement place(@Nullable String category, String district) {
        if (category == null) {
            return new Unplaced(Reason.NO_CATEGORY);
        }
        Category known = categories.get(category);
        if (known == null) {
            return new Unplaced(Reason.UNKNOWN_CATEGORY);
        }
        if (!districts.containsKey(district)) {
            return new Unplaced(Reason.UNKNOWN_DISTRICT);
        }
        return known.entry(district)
                .<Placement>map(entry -> new Placed(named(entry.lead()), named(entry.assists()), entry.terms()))
                .orElseGet(() -> new Unplaced(Reason.NO_ENTRY));
    }

    /** The terms that hold wherever a dispatcher sends an issue of that category. */
    public Terms terms(@Nullable String category, String district) {
        Category known = category == null ? null : categories.get(category);
        return known == null
                ? standard
                : known.entry(district).map(Entry::terms).orElse(standard);
    }

    /** A department as events name it; empty where there is none of that code. */
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code))
                .map(named -> new Department(named.code(), named.zh(), named.en()));
    }

    private Department named(String code) {
        return department(code).orElseThrow(() -> new IllegalStateException("no department " + code));
    }

    private List<Department> named(List<String> codes) {
        return codes.stream().map(this::named).toList();
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
