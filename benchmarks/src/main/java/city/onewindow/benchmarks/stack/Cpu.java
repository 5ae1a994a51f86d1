package city.onewindow.benchmarks.stack;

import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Processor time by process, as the system counts it: it shows who the work is, and that it is not the load's. */
public record Cpu(Map<String, Duration> used) {
    /** What this process, which makes the load, is called. */
    public static final String LOAD = "load";

    public Cpu {
        used = Map.copyOf(used);
    }

    /** Of all parts that run, since their start. */
    public static Cpu now(LocalStack stack) {
        Map<String, Duration> used = new LinkedHashMap<>();
        used.put(LOAD, of(ProcessHandle.current()));
        for (Part part : stack.parts()) {
            ProcessHandle.of(part.pid()).ifPresent(process -> used.put(part.name(), of(process)));
        }
        return new Cpu(used);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was used since another moment, in microseconds for each of so many. */
    public Map<String, Double> microsecondsEach(Cpu before, long number) {
        Map<String, Double> each = new TreeMap<>();
        used.forEach((name, until) -> {
            Duration spent = until.minus(before.used.getOrDefault(name, Duration.ZERO));
            each.put(name, spent.toNanos() / 1e3 / Math.max(1, number));
        });
        return each;
    }
}
