package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Judges the evidence by every rule. */
public final class Checker {
    private Checker() {}

    /** Everything that must not be; empty where all is well. */
    public static Verdict check(Evidence evidence) {
        List<Finding> findings = new ArrayList<>(Losses.of(evidence));
        findings.addAll(Repeats.of(evidence));
        findings.addAll(Disorder.of(evidence));
        return new Verdict(findings);
    }

    /** What was found. */
    public record Verdict(List<Finding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }

        /** How many findings count as that. */
        public long count(Kind kind) {
            return findings.stream().filter(each -> each.kind() == kind).count();
        }

        public boolean isClean() {
            return findings.isEmpty();
        }
    }
}
