package city.onewindow.routing.desk.model;

import city.onewindow.routing.assignment.model.Case.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lists of a department's inbox. */
public enum Tab {
    /** 待签收, as lead: first what is due first, then what came first. */
    DISPATCHED("dispatched", false, Status.DISPATCHED),
    /** 办理中, as lead: first what is due first, then what came first. */
    ACKNOWLEDGED("acknowledged", false, Status.ACKNOWLEDGED),
    /** 协办, while it is open: first what is due first, then what came first. */
    ASSISTING("assisting", false),
    /** 已答复: first the last. */
    REPLIED("replied", true, Status.REPLIED),
    /** 已结束, rated, withdrawn or a duplicate: first the last. */
    ENDED("ended", true, Status.WITHDRAWN, Status.CLOSED, Status.DUPLICATE);

    /** What is left to do for whoever leads. */
    public static final List<Tab> TO_DO = List.of(DISPATCHED, ACKNOWLEDGED);

    private final String code;
    private final boolean lastFirst;
    private final List<Status> statuses;

    Tab(String code, boolean lastFirst, Status... statuses) {
        this.code = code;
        this.lastFirst = lastFirst;
        this.statuses = List.of(statuses);
    }

    /** Stable, for addresses. */
    public String code() {
        return code;
    }

    public boolean lastFirst() {
        return lastFirst;
    }

    /** States of the cases in it; none for what is only assisted. */
    public List<Status> statuses() {
        return statuses;
    }

    /** All of them, for whoever named another. */
    public static String codes() {
        return Arrays.stream(values()).map(Tab::code).collect(Collectors.joining(", "));
    }

    /** In which a department finds a case. @param leads whether it leads there, or assists */
    public static Tab of(Status status, boolean leads) {
        return Arrays.stream(values())
                .filter(tab -> status.isOpen() && !leads ? tab == ASSISTING : tab.statuses.contains(status))
                .findFirst()
                .orElse(DISPATCHED);
    }

    /** Empty where there is none of that code. */
    public static Optional<Tab> of(String code) {
        return Arrays.stream(values()).filter(tab -> tab.code.equals(code)).findFirst();
    }
}
