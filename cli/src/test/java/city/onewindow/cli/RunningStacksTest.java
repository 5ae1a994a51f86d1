package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.cli.demo.report.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Which stack a command takes for the one that is meant, and what it says where there is none. */
class RunningStacksTest {
    private static final String HOME = "onewindow.home";

    @TempDir
    private Path home;

    private String before = "";

    @BeforeEach
    void aCheckoutOfOurOwn() {
        before = System.getProperty(HOME, "");
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void asItWas() {
        System.setProperty(HOME, before);
    }

    /** A stack as it writes itself down, under the process that runs this test. */
    private Path runs(String directory, int portBase) throws IOException {
        return runs(directory, portBase, "");
    }

    /** @param parts as JSON */
    private Path runs(String directory, int portBase, String parts) throws IOException {
        Path data = Files.createDirectories(home.resolve(directory));
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(data.resolve("stack.json"), """
                {"supervisor": %d, "supervisorStarted": %d, "storeKind": "embedded", "storeUri": "mongodb://127.0.0.1:1/",
                 "kafka": "127.0.0.1:1", "portBase": %d, "replicas": 1, "parts": [%s]}
                """.formatted(self.pid(), started, portBase, parts));
        return data;
    }

    private record Said(int code, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = OneWindow.commandLine(Words.here());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void aDemoThatHoldsThePortsIsNamedWithBothWaysOut() throws IOException {
        Path demo = runs(".onewindow/demo/run-1", 8100);
        assertThatThrownBy(() -> RunningStacks.requireNoneAt(8100))
                .hasMessageContaining("under process " + ProcessHandle.current().pid())
                .hasMessageContaining("./onewindow down --data " + demo)
                .hasMessageContaining("--port-base 8200");
        RunningStacks.requireNoneAt(8200);
    }

    @ParameterizedTest
    @CsvSource({"demo", "up"})
    void whoStartsASecondOneIsToldSo(String command) throws IOException {
        runs(".onewindow/data", 8100);
        Said said = say(command);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("End it: ./onewindow down, or start another beside it: --port-base 8200");
        assertThat(home.resolve(".onewindow/demo"))
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        empty -> assertThat(empty).isEmptyDirectory());
    }

    @ParameterizedTest
    @CsvSource({"status, 3", "recount, 3", "backtest, 3"})
    void whatDoesNotRunAtThosePortsIsSaidWithWhatDoes(String command, int code) throws IOException {
        Path data = runs(".onewindow/data", 8100);
        Said said = say(command, "--port-base", "9000");
        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err())
                .contains(
                        "does not run at --port-base 9000", "what runs here: --port-base 8100 on the data in " + data);
    }

    @Test
    void thatOneAtThosePortsIsTaken() throws IOException {
        runs(".onewindow/data", 8100);
        runs(".onewindow/demo/run-1", 9000);
        assertThat(say("status", "--json", "--port-base", "9000").out()).contains("\"portBase\" : 9000");
        assertThat(say("status", "--json").out()).contains("\"portBase\" : 8100");
    }

    @Test
    void thatOnDataOutsideOfTheCheckoutIsFoundByItsPorts(@TempDir Path outside) throws IOException {
        Path data = runs(outside.toString(), 8500);
        Path records = Files.createDirectories(home.resolve(".onewindow/running"));
        Files.writeString(records.resolve("1"), data.toString());
        Files.writeString(records.resolve("2"), outside.resolve("ended").toString());
        assertThat(say("status", "--json", "--port-base", "8500").out()).contains("\"portBase\" : 8500");
        assertThat(say("status", "--port-base", "9000").err())
                .contains("what runs here: --port-base 8500 on the data in " + data);
        assertThat(say("status").code()).isEqualTo(3);
        assertThatThrownBy(() -> RunningStacks.requireNoneAt(8500))
                .hasMessageContaining("./onewindow down --data " + data);
    }

    @Test
    void aStoreThatDoesNotAnswerARecountIsSaidInOneSentence() {
        String store = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200";
        Said said = say("recount", "--kafka", "127.0.0.1:1", "--store", store);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .startsWith("The store at 127.0.0.1:1 does not answer as it should");
    }

    @Test
    void aPartThatHasEndedIsNamedAndIsNoSuccess() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli();
        String part = """
                {"name": "%s", "pid": %d, "started": %d, "address": "a", "residentBytes": 1, "log": "l"}""";
        String living = part.formatted("kafka", self.pid(), started);
        Path data = runs(".onewindow/data", 8100, living + ", " + part.formatted("intake", self.pid(), 0));
        Said said = say("status");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("What has ended: intake").doesNotContain("kafka");
        Said json = say("status", "--json");
        assertThat(json.code()).isEqualTo(4);
        assertThat(json.out()).contains("\"ended\" : [ \"intake\" ]");
        runs(data.toString(), 8100, living);
        assertThat(say("status").code()).isZero();
    }

    @Test
    void downEndsNoOtherThanTheOneAtThosePorts() throws IOException {
        runs(".onewindow/data", 8100);
        Said said = say("down", "--port-base", "9000");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("does not run at --port-base 9000", "Nothing was ended.");
        assertThat(RunningStacks.all()).hasSize(1);
    }

    @Test
    void downOfDataOnWhichNothingRunsIsNoSuccessUnlessNoneIsNamed() {
        Said said = say("down", "--data", home.resolve("none").toString());
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("does not run on the data in " + home.resolve("none"), "Nothing was ended.");
        assertThat(say("down").code()).isZero();
    }

    @Test
    void aPartThatHasNotAnsweredYetIsSaidToBeStarting() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().orElseThrow().toEpochMilli();
        String part = """
                {"name": "%s", "pid": %d, "started": %d, "address": "http://a", "residentBytes": 1, "log": "l", "ready": %s}""";
        runs(
                ".onewindow/data",
                8100,
                part.formatted("kafka", self.pid(), started, true) + ", "
                        + part.formatted("intake", self.pid(), started, false));
        Said said = say("status");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .anyMatch(line -> line.contains("kafka") && line.endsWith("http://a"))
                .anyMatch(line -> line.contains("intake") && line.endsWith("starting; see l"));
        assertThat(say("status", "--json").out()).contains("\"starting\" : [ \"intake\" ]", "\"ready\" : false");
    }

    @ParameterizedTest
    @CsvSource({
        "--rate, -1, '--rate must be 0 at the least, was -1.'",
        "--clients, 0, '--clients must be 1 at the least, was 0.'"
    })
    void whatADemoCannotTakeIsNamedBeforeAnythingIsMade(String option, String value, String words) {
        Said said = say("demo", option, value);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(words);
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"up --data", "demo --data-dir", "drill kill --data-dir"})
    void aDirectoryThatCannotBeMadeIsNamedWithItsOption(String call) throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        Said said = say((call + " " + file.resolve("data")).split(" "));
        assertThat(said.code()).isEqualTo(2);
        String option = call.substring(call.indexOf("--"));
        assertThat(said.err())
                .startsWith(option + " " + file.resolve("data") + ": " + file + " is a file")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--months 99        | --months must lie between 1 and 60, was 99.",
                "--months 0         | --months must lie between 1 and 60, was 0.",
                "--rules /nope.yaml | --rules: there is no file /nope.yaml.",
            })
    void whatABacktestCannotTakeIsNamedWithWhatItCan(String arguments, String words) throws IOException {
        runs(".onewindow/data", 8100);
        String[] all = ("backtest " + arguments).split(" ");
        Said said = say(all);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(words);
    }
}
