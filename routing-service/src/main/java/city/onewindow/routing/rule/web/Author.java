package city.onewindow.routing.rule.web;

import city.onewindow.house.web.NameMemory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who works on the rules, by a name that was typed in: there is no identity yet. The browser keeps it. */
final class Author {
    static final String COOKIE = "onewindow-routing-author";
    private static final NameMemory MEMORY = new NameMemory(COOKIE, "/rules");

    private Author() {}

    /** The name out of the browser's cookie; empty where there is none that could be one. */
    static String remembered(@Nullable String cookie) {
        return Objects.requireNonNullElse(MEMORY.remembered(cookie), "");
    }

    /** As it was just typed, if only that there is none; where nothing was said, the name out of the cookie. */
    static String of(@Nullable String typed, @Nullable String cookie) {
        return typed == null ? remembered(cookie) : typed;
    }

    static String cookie(String name) {
        return MEMORY.header(name);
    }
}
