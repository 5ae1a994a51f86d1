package city.onewindow.benchmarks.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a result where results are kept, for people and for programs. */
public final class ResultFiles {
    private final Path home;
    private final Path directory;
    private final Clock clock;

    /** @param directory made where it is not there */
    public ResultFiles(Path home, Path directory, Clock clock) {
        this.home = home;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Writes {@code <date>-<name>.json} and {@code .md}.
     *
     * @param report one more place for the JSON
     * @return the path of the page
     */
    public Path write(Result result, @Nullable Path report) {
        Map<String, String> machine = Machine.facts(home);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measured_at", clock.instant().toString());
        json.putAll(result.figures());
        json.put("store", result.store());
        json.put("machine", machine);
        json.put("method", result.method());
        byte[] bytes =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        String base = LocalDate.now(clock) + "-" + result.name();
        Path page = directory.resolve(base + ".md");
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(base + ".json"), bytes);
            Files.writeString(page, page(result, machine));
            if (report != null) {
                Files.write(report, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the result could not be written", e);
        }
        return page;
    }

    private String page(Result result, Map<String, String> machine) {
        StringBuilder page = new StringBuilder("# ").append(result.title()).append("\n\n");
        page.append(String.join("\n", result.lines())).append("\n\n## How it was measured\n\n");
        result.method().forEach(line -> page.append("- ").append(line).append('\n'));
        page.append("\n## On what\n\n| | |\n|---|---|\n");
        page.append("| measured at | ").append(clock.instant()).append(" |\n");
        page.append("| store | ").append(result.store()).append(" |\n");
        machine.forEach((name, value) -> page.append("| ")
                .append(name.replace('_', ' '))
                .append(" | ")
                .append(value)
                .append(" |\n"));
        return page.toString();
    }

    /**
     * One measurement.
     *
     * @param name of the files, after the date
     * @param lines the figures in Markdown, the ratio first
     * @param figures the same for programs
     * @param method what was done, sentence by sentence
     */
    public record Result(
            String name,
            String title,
            List<String> lines,
            Map<String, Object> figures,
            String store,
            List<String> method) {}
}
