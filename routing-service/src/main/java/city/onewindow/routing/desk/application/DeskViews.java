package city.onewindow.routing.desk.application;

import city.onewindow.routing.desk.model.Cursor;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.model.Tab;
import city.onewindow.routing.desk.model.TriageFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to the lists. Every list is read in pages, every count ends somewhere. */
public interface DeskViews {
    /** No count goes beyond this. */
    int MOST_COUNTED = 1000;

    /** What a department leads or assists, in those tabs together; the first says the order. */
    DeskPage inbox(String department, List<Tab> tabs, @Nullable Cursor after, int limit);

    /** What a dispatcher has to place, first what waits longest. */
    DeskPage triage(TriageFilter filter, @Nullable Cursor after, int limit);

    /** All that nobody has answered yet, first what is due first, then what came first. */
    DeskPage open(@Nullable Cursor after, int limit);

    /** How many, up to {@value #MOST_COUNTED}. */
    int count(String department, Tab tab);

    /** How many open issues each department leads or assists, by its code; those that have some. Grows with departments. */
    Map<String, Integer> open();

    /** How many, up to {@value #MOST_COUNTED}. */
    int countTriage();

    /** The issue of that tracking code, thirteen digits. */
    Optional<String> byTrackingCode(String code);
}
