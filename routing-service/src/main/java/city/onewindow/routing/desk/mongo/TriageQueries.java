package city.onewindow.routing.desk.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import city.onewindow.routing.assignment.mongo.Shelves;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Placement;
import city.onewindow.routing.desk.model.TriageFilter;
import city.onewindow.routing.placing.model.Reasons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A filter of the triage queue as a query. */
final class TriageQueries {
    private static final String CATEGORY = "state.facts.category";
    private static final String DISTRICT = "state.facts.district";
    private static final String REASON = "state.reason";
    private static final String BY = "state.claim.by";
    private static final String UNTIL = "state.claim.until";

    private TriageQueries() {}

    static Bson of(TriageFilter filter) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("state.shelf", Shelves.TRIAGE));
        add(all, DISTRICT, filter.district());
        String reason = filter.reason();
        if (reason != null) {
            all.add(because(reason, filter.catalogue()));
        }
        if (TriageFilter.NONE.equals(filter.category())) {
            all.add(exists(CATEGORY, false));
        } else {
            add(all, CATEGORY, filter.category());
        }
        Date now = Date.from(filter.now());
        switch (filter.work()) {
            case ANY -> {}
            case FREE -> all.add(or(exists(UNTIL, false), lte(UNTIL, now)));
            case MINE -> all.add(and(gt(UNTIL, now), eq(BY, filter.dispatcher())));
            case OTHERS -> all.add(and(gt(UNTIL, now), ne(BY, filter.dispatcher())));
        }
        return and(all);
    }

    /** As people are told it; it is kept as it travels. */
    private static Bson because(String told, Catalogue catalogue) {
        Bson unsure = eq(DISTRICT, Reasons.UNSURE);
        Bson named = ne(DISTRICT, Reasons.UNSURE);
        Bson category = in(CATEGORY, catalogue.categories().keySet());
        Bson district = in(DISTRICT, catalogue.districts().keySet());
        Bson unknownCategory = nin(CATEGORY, catalogue.categories().keySet());
        Bson unknownDistrict = nin(DISTRICT, catalogue.districts().keySet());
        Bson own = eq(REASON, told);
        if (Reasons.NO_DISTRICT.equals(told)) {
            return or(and(eq(REASON, Reasons.UNKNOWN_DISTRICT), unsure), behind(category, unknownDistrict, unsure));
        }
        return Arrays.stream(Placement.Reason.values())
                .filter(reason -> reason.code().equals(told))
                .findFirst()
                .map(reason -> switch (reason) {
                    case NO_CATEGORY -> or(own, behind(exists(CATEGORY, false)));
                    case UNKNOWN_CATEGORY -> or(own, behind(exists(CATEGORY), unknownCategory));
                    case UNKNOWN_DISTRICT -> or(and(own, named), behind(category, unknownDistrict, named));
                    case NO_ENTRY -> or(own, behind(category, district));
                })
                .orElse(own);
    }

    /** A model is asked only for what the catalogue cannot place: its reason then stands in front of the catalogue's. */
    private static Bson behind(Bson... facts) {
        return and(in(REASON, Reasons.UNREAD, Reasons.ABSTAINED), and(facts));
    }

    private static void add(List<Bson> all, String path, @Nullable String value) {
        if (value != null) {
            all.add(eq(path, value));
        }
    }
}
