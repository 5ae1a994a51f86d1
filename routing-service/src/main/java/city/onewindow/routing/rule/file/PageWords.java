package city.onewindow.routing.rule.file;

import java.util.Locale;
import java.util.Map;

/** What people write into a file for a code, in whatever case: the words that the page has for it, in both languages. */
final class PageWords {
    /** What people write for yes and no; the first are the page's words. */
    private static final Map<String, String> ENABLED = Map.ofEntries(
            Map.entry("启用", "true"),
            Map.entry("是", "true"),
            Map.entry("yes", "true"),
            Map.entry("on", "true"),
            Map.entry("true", "true"),
            Map.entry("停用", "false"),
            Map.entry("否", "false"),
            Map.entry("no", "false"),
            Map.entry("off", "false"),
            Map.entry("false", "false"));

    private static final Map<String, String> PRIORITIES = Map.ofEntries(
            Map.entry("不设", ""),
            Map.entry("none", ""),
            Map.entry("普通", "normal"),
            Map.entry("normal", "normal"),
            Map.entry("优先", "high"),
            Map.entry("high", "high"),
            Map.entry("紧急", "urgent"),
            Map.entry("urgent", "urgent"));

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("标题或内容", "anywhere"),
            Map.entry("subject or text", "anywhere"),
            Map.entry("标题", "subject"),
            Map.entry("subject", "subject"),
            Map.entry("内容", "text"),
            Map.entry("text", "text"));

    private PageWords() {}

    static String enabled(String written) {
        return meant(ENABLED, written);
    }

    static String priority(String written) {
        return meant(PRIORITIES, written);
    }

    static String where(String written) {
        return meant(PLACES, written);
    }

    /** The code that the word stands for, else what was written. */
    private static String meant(Map<String, String> words, String written) {
        return words.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }
}
