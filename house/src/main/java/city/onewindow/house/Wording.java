package city.onewindow.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the words of both languages to each other; for tests. */
public final class Wording {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

    private Wording() {}

    /**
     * What is wrong with a bundle of messages, in sentences; empty where nothing is.
     *
     * <p>Found are: a key in one language only, an empty text, other arguments in one language than in the other, an
     * ASCII apostrophe (it would vanish, and take the arguments behind it along), and a problem or fault without its
     * remedy.
     *
     * @param bundle on the class path, as {@code messages} for {@code messages.properties} and
     *     {@code messages_en.properties}
     * @throws UncheckedIOException if there is no such bundle
     */
    public static List<String> faultsOf(String bundle) {
        Properties chinese = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");
        List<String> faults = new ArrayList<>();
        for (String key : union(chinese, english)) {
            String zh = chinese.getProperty(key, "");
            String en = english.getProperty(key, "");
            if (zh.isBlank() || en.isBlank()) {
                faults.add(key + ": nothing in " + (zh.isBlank() ? "Chinese" : "English"));
            } else if (!arguments(zh).equals(arguments(en))) {
                faults.add(key + ": arguments " + arguments(zh) + " in Chinese, " + arguments(en) + " in English");
            }
            if (zh.contains("'") || en.contains("'")) {
                faults.add(key + ": an ASCII apostrophe; write ’");
            }
            if (isFaultWithout(".remedy", key, chinese)
                    || key.startsWith("problem.") && isFaultWithout(".detail", key, chinese)) {
                faults.add(key + ": without detail or remedy");
            }
        }
        return faults;
    }

    private static boolean isFaultWithout(String part, String key, Properties words) {
        boolean head =
                (key.startsWith("fault.") || key.startsWith("problem.")) && key.indexOf('.') == key.lastIndexOf('.');
        return head && !words.containsKey(key + part);
    }

    private static Set<String> union(Properties one, Properties other) {
        Set<String> keys = new TreeSet<>(one.stringPropertyNames());
        keys.addAll(other.stringPropertyNames());
        return keys;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream bytes = loader.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("not on the class path: " + name);
            }
            Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            words.load(characters);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
