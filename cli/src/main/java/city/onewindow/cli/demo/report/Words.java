package city.onewindow.cli.demo.report;

import city.onewindow.stack.supervise.StoreChoice;
import java.util.Map;

/** What is said on the screen, in Chinese where the environment asks for it, else in English. */
public record Words(boolean chinese) {
    /** By {@code LC_ALL}, {@code LC_MESSAGES}, {@code LANG}: the first that is set decides. */
    public static Words of(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return new Words(value.startsWith("zh"));
            }
        }
        return new Words(false);
    }

    /** @param language as {@code Accept-Language} names it */
    public static Words in(String language) {
        return new Words(language.startsWith("zh"));
    }

    /** As this process was asked to. */
    public static Words here() {
        return of(System.getenv());
    }

    /** As {@code Accept-Language} names it: what a service says of a row is said in the report. */
    public String language() {
        return chinese ? "zh-CN" : "en";
    }

    /** A store by its true name. */
    public String of(StoreChoice store) {
        return chinese ? store.chinese() : store.words();
    }

    /** The one of the two. */
    public String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
