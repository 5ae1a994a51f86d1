package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Wrong usage ends with 2 in every command, and says of which option and what that takes. */
class WrongValuesTest {
    private static final String PORTS = "must lie between 1024 and 65000";
    private static final String REPLICAS = "must lie between 1 and 8";
    private static final String BROKERS = "--brokers must be 1 or 3, was 2.";
    private static final String STORE = "takes mongodb://";

    /** What names files is looked at by the script, before anything is built. */
    private static final List<String> FILES = List.of("--data", "--data-dir", "--report", "--rules");

    /** By call: the last option in it is the wrong one. Nothing is started, whatever is wrong. */
    private static final Map<String, String> WRONG = Map.ofEntries(
            Map.entry("up --port-base 70000", PORTS),
            Map.entry("up --port-base many", "many"),
            Map.entry("up --replicas 9", REPLICAS),
            Map.entry("up --store localhost:27017", STORE),
            Map.entry("up --allow-webhook http://a", "takes HOST or HOST:PORT"),
            Map.entry("demo --port-base 1", PORTS),
            Map.entry("up --brokers 2", BROKERS),
            Map.entry("demo --brokers 2", BROKERS),
            Map.entry("drill kill --brokers 0", "--brokers must be 1 or 3, was 0."),
            Map.entry("demo --replicas 0", REPLICAS),
            Map.entry("demo --store nonsense", STORE),
            Map.entry("demo --rate -1", "must be 0 at the least, was -1."),
            Map.entry("demo --clients 0", "must be 1 at the least, was 0."),
            Map.entry("demo --seed x", "x"),
            Map.entry("status --port-base 0", PORTS),
            Map.entry("down --port-base 0", PORTS),
            Map.entry("recount --port-base 0", PORTS),
            Map.entry("recount --store mongodb://127.0.0.1:1/ --kafka nonsense", "takes HOST:PORT"),
            Map.entry("recount --kafka 127.0.0.1:1 --store nonsense", "takes mongodb://HOST:PORT/"),
            Map.entry("backtest --port-base 0", PORTS),
            Map.entry("backtest --months 61", "must lie between 1 and 60, was 61."),
            Map.entry("backtest --against yesterday", "takes history, live, or the number of a version"),
            Map.entry("backtest --until tomorrow", "takes a day, such as 2026-03-21"),
            Map.entry("backtest --zone Mars", "takes a time zone, such as Asia/Shanghai"),
            Map.entry("backtest --url nowhere", "takes routing's address, such as http://"),
            Map.entry("backtest --version -1", "must be 0 at the least, was -1."),
            Map.entry("backtest --model -1", "must be 0 at the least, was -1."),
            Map.entry("drill kill --port-base 0", PORTS),
            Map.entry("drill kill --replicas 9", REPLICAS),
            Map.entry("drill kill --kills 0", "must be 1 at the least, was 0."),
            Map.entry("drill kill --issues 0", "must be 1 at the least, was 0."),
            Map.entry("drill kill --rate 0", "must be 1 at the least, was 0."),
            Map.entry("drill kill --seed x", "x"));

    static List<String> calls() {
        return WRONG.keySet().stream().sorted().toList();
    }

    private static String option(String call) {
        return Arrays.stream(call.split(" "))
                .filter(word -> word.startsWith("--"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String said(boolean chinese, String call) {
        StringWriter said = new StringWriter();
        int code = OneWindow.commandLine(new Words(chinese))
                .setErr(new PrintWriter(said))
                .execute(call.split(" "));
        assertThat(code).as(said.toString()).isEqualTo(CommandLine.ExitCode.USAGE);
        return said.toString().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aWrongValueIsNamedWithWhatTheOptionTakes(String call) {
        assertThat(said(false, call)).contains(option(call), WRONG.getOrDefault(call, ""));
        assertThat(said(true, call)).contains(option(call)).containsPattern("\\p{IsHan}{2}");
    }

    @Test
    void aDrillThatIsNotSaidIsWrongUsage() {
        assertThat(said(true, "drill")).contains("kill").containsPattern("\\p{IsHan}{2}");
        assertThat(said(false, "drill nonsense")).contains("nonsense");
    }

    @Test
    void noOptionThatTakesAValueIsMissingHere() {
        List<String> options = new ArrayList<>();
        options("", OneWindow.commandLine(new Words(false)), options);
        assertThat(calls().stream()
                        .map(call -> call.split(" --")[0] + " " + option(call))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(options);
    }

    private static void options(String before, CommandLine command, List<String> found) {
        command.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0)
                .map(CommandLine.Model.OptionSpec::longestName)
                .filter(name -> !FILES.contains(name))
                .forEach(name -> found.add(before + name));
        command.getSubcommands().forEach((name, each) -> options(before + name + " ", each, found));
    }
}
