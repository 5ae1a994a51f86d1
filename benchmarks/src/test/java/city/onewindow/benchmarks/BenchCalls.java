package city.onewindow.benchmarks;

import city.onewindow.cli.demo.report.Words;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Calls the command as the script does. */
public final class BenchCalls {
    private BenchCalls() {}

    /** What came of it. */
    public record Answered(int code, String out, String err) {}

    public static Answered call(boolean chinese, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Bench.commandLine(new Words(chinese))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answered(code, out.toString(), err.toString());
    }
}
