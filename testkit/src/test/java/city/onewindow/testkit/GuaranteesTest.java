package city.onewindow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/GUARANTEES.md and the alert rules name must be there: a promise that names no test is a wish. */
class GuaranteesTest {
    private static final Path ROOT = root();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern METRIC = Pattern.compile("(?<![\\w:])onewindow_\\w+");
    private static final Pattern METER = Pattern.compile("\"(onewindow(?:\\.[a-z]+)+)\"");
    private static final Pattern SUFFIX = Pattern.compile("(_seconds)?(_total|_count|_sum|_bucket|_max)?$");

    @Test
    void everyPromiseHasItsLine() {
        List<String> lines = read(ROOT.resolve("docs/GUARANTEES.md")).lines().toList();

        assertThat(IntStream.rangeClosed(1, 14).mapToObj(number -> "| P" + number + " |"))
                .allSatisfy(promise -> assertThat(lines).anyMatch(line -> line.startsWith(promise)));
    }

    @Test
    void everyTestThatIsNamedExists() {
        Set<String> there = sources("src/test/java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(all(TEST, read(ROOT.resolve("docs/GUARANTEES.md"))))
                .isNotEmpty()
                .isSubsetOf(there);
    }

    @Test
    void everyMetricThatIsNamedIsRegisteredSomewhere() {
        Set<String> meters = sources("src/main/java").stream()
                .flatMap(file -> all(METER, read(file)).stream())
                .map(name -> name.replace('.', '_'))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (String page : List.of(
                "docs/GUARANTEES.md",
                "ops/prometheus/rules/onewindow.yml",
                "ops/prometheus/tests/onewindow-test.yml")) {
            named.addAll(all(METRIC, read(ROOT.resolve(page))));
        }

        assertThat(named).isNotEmpty().allMatch(name -> isRegistered(name, meters));
    }

    /** Prometheus writes a meter's name with underscores, and its unit and kind behind it. */
    private static boolean isRegistered(String metric, Set<String> meters) {
        return meters.contains(metric) || meters.contains(SUFFIX.matcher(metric).replaceFirst(""));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(GuaranteesTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MatchResult found) {
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    private static List<Path> sources(String kind) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve(kind))
                    .filter(Files::isDirectory)
                    .flatMap(GuaranteesTest::java)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> java(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("CONTRIBUTING.md"))) {
            Path above = here.getParent();
            if (above == null) {
                throw new IllegalStateException("not in a checkout");
            }
            here = above;
        }
        return here;
    }
}
