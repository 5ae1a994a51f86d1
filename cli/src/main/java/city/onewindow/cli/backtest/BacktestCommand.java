package city.onewindow.cli.backtest;

import city.onewindow.cli.RunningOption;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./onewindow backtest}. */
@Command(name = "backtest")
public final class BacktestCommand implements Callable<Integer> {
    private static final int NOTHING_RUNS = 3;
    private static final int REFUSED = 1;
    private static final int LISTED = 20;
    private static final int MOST_MONTHS = 60;

    @Mixin
    private RunningOption stack = new RunningOption();

    @ArgGroup
    private @Nullable Tried tried;

    @Option(names = "--against", paramLabel = "history|live|N", defaultValue = "history")
    private String against = "history";

    @Option(names = "--months", paramLabel = "N", defaultValue = "6")
    private int months;

    @Option(names = "--until", paramLabel = "DAY")
    private @Nullable String until;

    @Option(names = "--zone", paramLabel = "ZONE")
    private @Nullable String zone;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--url", paramLabel = "URL")
    private @Nullable String url;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    /** One of these, or the draft. */
    static final class Tried {
        @Option(names = "--rules", paramLabel = "FILE")
        private @Nullable Path rules;

        @Option(names = "--version", paramLabel = "N")
        private @Nullable Long version;

        @Option(names = "--model", paramLabel = "N")
        private @Nullable Long model;
    }

    private final Words words = Words.here();

    @Override
    public Integer call() {
        requireRange();
        Optional<String> address = address();
        if (address.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(stack.absence()
                            + words.say(
                                    "。请先启动，或指明另一套：--data 目录，或 --url。",
                                    ". Start it, or name another's: --data DIR, or --url."));
            return NOTHING_RUNS;
        }
        PrintWriter out = spec.commandLine().getOut();
        Asking asking = new Asking(address.get(), query(), file(), words);
        try {
            if (json) {
                out.println(asking.whole().toPrettyString());
            } else {
                long began = System.nanoTime();
                ObjectNode answer = asking.first(LISTED);
                long millis = (System.nanoTime() - began) / 1_000_000;
                new BacktestScreen(words, answer, millis).lines().forEach(out::println);
            }
            return 0;
        } catch (Asking.RefusedException refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        } finally {
            out.flush();
        }
    }

    /** What the service would refuse as well, only after it was found. */
    private void requireRange() {
        WrongOptionException.unlessBetween("--months", 1, MOST_MONTHS, months);
        Values.requireBaseline(against);
        if (until != null) {
            Values.requireDay(until);
        }
        if (zone != null) {
            Values.requireZone(zone);
        }
        if (url != null) {
            Values.requireAddress(url);
        }
        if (tried != null && tried.version != null) {
            WrongOptionException.ifBelow("--version", 0, tried.version);
        }
        if (tried != null && tried.model != null) {
            WrongOptionException.ifBelow("--model", 0, tried.model);
        }
    }

    private Optional<String> address() {
        if (url != null) {
            return Optional.of(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        }
        return stack.find().map(running -> "http://127.0.0.1:" + new Ports(running.portBase()).of(Service.ROUTING, 1));
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("months", "" + months);
        query.put("against", against);
        if (until != null) {
            query.put("until", until);
        }
        if (zone != null) {
            query.put("zone", zone);
        }
        if (tried != null && tried.version != null) {
            query.put("version", tried.version.toString());
        }
        if (tried != null && tried.model != null) {
            query.put("model", tried.model.toString());
        }
        return query;
    }

    private byte @Nullable [] file() {
        if (tried == null || tried.rules == null) {
            return null;
        }
        if (!Files.isRegularFile(tried.rules)) {
            throw new ParameterException(
                    spec.commandLine(),
                    words.say(
                                    "--rules：没有文件 %s。在 /rules 页面可把规则表导出为 YAML 或 XLSX。",
                                    "--rules: there is no file %s. The page /rules exports a table as YAML and XLSX.")
                            .formatted(tried.rules));
        }
        try {
            return Files.readAllBytes(tried.rules);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    words.say("读不了 %s：%s", "Cannot read %s: %s").formatted(tried.rules, e.getMessage()));
        }
    }
}
