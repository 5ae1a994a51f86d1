package city.onewindow.stack.store;

import java.util.Locale;
import java.util.Map;

/** What a command does to the store, and so which lock it needs and whether it is logged. */
enum Kind {
    GREETING,
    WRITE,
    READ,
    OTHER;

    private static final Map<String, Kind> BY_NAME = Map.ofEntries(
            Map.entry("hello", GREETING),
            Map.entry("ismaster", GREETING),
            Map.entry("insert", WRITE),
            Map.entry("update", WRITE),
            Map.entry("delete", WRITE),
            Map.entry("findandmodify", WRITE),
            Map.entry("create", WRITE),
            Map.entry("createindexes", WRITE),
            Map.entry("drop", WRITE),
            Map.entry("dropindexes", WRITE),
            Map.entry("dropdatabase", WRITE),
            Map.entry("renamecollection", WRITE),
            Map.entry("find", READ),
            Map.entry("getmore", READ),
            Map.entry("killcursors", READ),
            Map.entry("aggregate", READ),
            Map.entry("count", READ),
            Map.entry("distinct", READ),
            Map.entry("listcollections", READ),
            Map.entry("listindexes", READ),
            Map.entry("listdatabases", READ),
            Map.entry("collstats", READ),
            Map.entry("dbstats", READ),
            Map.entry("validate", READ));

    static Kind of(String command) {
        return BY_NAME.getOrDefault(command.toLowerCase(Locale.ROOT), OTHER);
    }
}
