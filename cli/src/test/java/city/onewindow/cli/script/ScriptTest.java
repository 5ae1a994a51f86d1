package city.onewindow.cli.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ScriptTest {
    private static final String ENGLISH = "en_GB.UTF-8";
    private static final String CHINESE = "zh_CN.UTF-8";
    private static final String NO_BUILD = "touch built-though-not-asked; exit 1";

    /** Says whether it is alone, then waits until it is let go. */
    private static final String WAITING = """
            mkdir busy || touch two-at-once
            echo begun >begun
            cat go >/dev/null
            rmdir busy
            exit 1
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "demo", "recount", "backtest", "drill", "bench", "test", "build"})
    void helpNeedsNoBuild(String command) throws IOException, InterruptedException {
        Unbuilt checkout = new Unbuilt(directory, NO_BUILD);
        Unbuilt.Call english = checkout.call(ENGLISH, command, "--help");
        assertThat(english.line()).startsWith("./onewindow " + command);
        assertThat(english.rest()).anyMatch(line -> line.contains("--help"));
        assertThat(english.code()).isZero();
        assertThat(String.join("\n", checkout.call(CHINESE, command, "-h").rest()))
                .contains("本说明");
        assertThat(checkout.home().resolve("built-though-not-asked")).doesNotExist();
    }

    @Test
    void helpOfAMeasurementNeedsNoneEither() throws IOException, InterruptedException {
        Unbuilt checkout = new Unbuilt(directory, NO_BUILD);
        assertThat(String.join(
                        "\n",
                        checkout.call(ENGLISH, "bench", "routing", "--help").rest()))
                .contains("--train");
        assertThat(checkout.home().resolve("built-though-not-asked")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "demo --data missing.csv,       there is no file missing.csv, 没有文件",
        "demo --exit --data=cli,        cli is a directory,           是目录",
        "demo --report missing/x.json,  no directory missing,         没有目录",
        "demo --data-dir onewindow,     onewindow is a file,          是文件",
        "up --data onewindow,           onewindow is a file,          是文件",
        "backtest --rules missing.yaml, there is no file,             没有文件",
        "backtest --version 1 --rules x, --version and --rules exclude each other, --version 与 --rules 只能写其中一个",
        "backtest --rules=x --model 2,  exclude each other,           只能写其中一个",
        "build everything,              takes no arguments,           不接受参数",
        "bench,                         takes one of accept,          后面要写测哪一项",
        "bench everything,              takes one of accept,          后面要写测哪一项",
        "bench routing --train x.csv,   there is no file x.csv,       没有文件",
        "bench accept --results=onewindow, onewindow is a file,        是文件",
        "test --store,                  needs the URI of a MongoDB,   的 URI",
    })
    void aFileOrAWordThatIsWrongIsSaidToBeBeforeAnythingIsBuilt(String call, String english, String chinese)
            throws IOException, InterruptedException {
        Unbuilt checkout = new Unbuilt(directory, NO_BUILD);
        Unbuilt.Call refused = checkout.call(ENGLISH, call.split(" "));
        assertThat(refused.rest()).singleElement().asString().contains(english, "--help");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(checkout.call(CHINESE, call.split(" ")).rest())
                .singleElement()
                .asString()
                .contains(chinese, "用法见");
        assertThat(checkout.home().resolve("built-though-not-asked")).doesNotExist();
    }

    @Test
    void aCommandThatIsNoneIsWrongUsageToo() throws IOException, InterruptedException {
        Unbuilt.Call refused = new Unbuilt(directory, NO_BUILD).call(ENGLISH, "nonsense");
        assertThat(refused.rest()).last().asString().contains("no command 'nonsense'");
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void ofTwoBuildsTheSecondSaysThatItWaitsAndDoes() throws IOException, InterruptedException {
        Unbuilt checkout = new Unbuilt(directory, WAITING);
        pipe(checkout, "go");
        pipe(checkout, "begun");
        Unbuilt.Call first = checkout.call(ENGLISH, "build");
        Files.readString(checkout.home().resolve("begun"));
        Unbuilt.Call second = checkout.call(ENGLISH, "build");
        assertThat(second.line())
                .isEqualTo("Another build goes on in this checkout (process %d); waiting for it."
                        .formatted(first.process().pid()));
        Files.writeString(checkout.home().resolve("go"), "on");
        assertThat(first.rest()).last().asString().startsWith("The build failed");
        Files.readString(checkout.home().resolve("begun"));
        Files.writeString(checkout.home().resolve("go"), "on");
        assertThat(second.rest()).hasSize(2);
        assertThat(checkout.home().resolve("two-at-once")).doesNotExist();
        assertThat(checkout.home().resolve(".onewindow/build.lock")).doesNotExist();
    }

    @Test
    void whatAKilledBuildLeftBehindIsNotWaitedFor() throws IOException, InterruptedException {
        Unbuilt checkout = new Unbuilt(directory, "exit 1");
        Path state = Files.createDirectory(checkout.home().resolve(".onewindow"));
        Files.createSymbolicLink(state.resolve("build.lock"), Path.of("999999999"));
        assertThat(checkout.call(ENGLISH, "build").rest()).first().asString().startsWith("Building what runs");
        assertThat(Files.isSymbolicLink(state.resolve("build.lock"))).isFalse();
    }

    /** What is written to it is read by one, who waits for it. */
    private static void pipe(Unbuilt checkout, String name) throws IOException, InterruptedException {
        Path pipe = checkout.home().resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }
}
