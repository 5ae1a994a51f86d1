package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.NameMemory;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Who dispatches, by a name that was typed in: there is no identity yet. The browser keeps it for the next time. */
final class Dispatcher {
    static final String COOKIE = "onewindow-routing-dispatcher";
    private static final NameMemory MEMORY = new NameMemory(COOKIE, "/triage");

    private Dispatcher() {}

    /** The name out of the browser's cookie; absent where there is none that could be one. */
    static @Nullable String remembered(@Nullable String cookie) {
        return MEMORY.remembered(cookie);
    }

    /** The name as typed, absent where none was or it could be none. */
    static @Nullable String named(@Nullable String typed) {
        return NameMemory.named(typed);
    }

    /** @throws city.onewindow.house.problem.ProblemException naming the fault */
    static String required(@Nullable String typed) {
        Faults faults = new Faults();
        String name = faults.text("/by", typed, NameMemory.NAME);
        faults.orThrow();
        return name;
    }

    /** Absent stays absent. @throws city.onewindow.house.problem.ProblemException naming the fault */
    static @Nullable String optional(@Nullable String typed) {
        return TextRule.normal(typed).isEmpty() ? null : required(typed);
    }

    /**
     * The name as one field of several.
     *
     * @param signed whether there must be one; else absent stays absent
     * @param faults that take what is wrong with it
     */
    static @Nullable String name(@Nullable String typed, boolean signed, Faults faults) {
        return !signed && TextRule.normal(typed).isEmpty() ? null : faults.text("/by", typed, NameMemory.NAME);
    }

    /** What a page was sent: where it has no field for the name, the browser's. A field that was emptied stays empty. */
    static @Nullable String sent(@Nullable String typed, @Nullable String cookie) {
        return typed == null ? remembered(cookie) : typed;
    }

    /** Has the browser keep the name, if it is one. */
    static void remember(@Nullable String typed, HttpServletResponse response) {
        String name = named(typed);
        if (name != null) {
            response.addHeader("Set-Cookie", cookie(name));
        }
    }

    static String cookie(String name) {
        return MEMORY.header(name);
    }
}
