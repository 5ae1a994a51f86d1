package city.onewindow.benchmarks.rules;

import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Ruling;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Issues decided by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures
public class RulesBenchmark {
    private static final int ISSUES = 4_096;
    private static final long SEED = 20_260_324;

    @Param({"50", "500", "5000"})
    private int rules;

    private CompiledRules compiled;
    private List<Asked> issues;
    private int next;

    @Setup
    public void prepare() {
        MadeUp made = new MadeUp(rules, SEED);
        compiled = CompiledRules.of(1, made.table());
        issues = made.issues(ISSUES);
    }

    /** One after the other of many, so that no decision is remembered. */
    @Benchmark
    public Ruling decide() {
        next = next + 1 & ISSUES - 1;
        return compiled.on(issues.get(next));
    }
}
