package city.onewindow.routing.desk.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import city.onewindow.routing.assignment.mongo.Shelves;
import city.onewindow.routing.desk.model.TriageFilter;
import city.onewindow.routing.placing.model.Reasons;
import java.util.ArrayList;
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
        reason(all, filter.reason());
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
    private static void reason(List<Bson> all, @Nullable String told) {
        if (Reasons.NO_DISTRICT.equals(told)) {
            all.add(eq(REASON, Reasons.UNKNOWN_DISTRICT));
            all.add(eq(DISTRICT, Reasons.UNSURE));
        } else if (Reasons.UNKNOWN_DISTRICT.equals(told)) {
            all.add(eq(REASON, told));
            all.add(ne(DISTRICT, Reasons.UNSURE));
        } else {
            add(all, REASON, told);
        }
    }

    private static void add(List<Bson> all, String path, @Nullable String value) {
        if (value != null) {
            all.add(eq(path, value));
        }
    }
}
