package city.onewindow.stack.supervise;

import java.util.List;

/** How eagerly the parts' JVMs compile what they run: on two cores that is most of what a start waits for. */
public enum Compilation {
    /**
     * For parts that live for minutes, as in a demo, a test or a drill: by the quick compiler alone, which measures nothing
     * for another. Ready for two thirds of the processor time, slower than they could be later.
     */
    QUICK("-XX:TieredStopAtLevel=1"),

    /**
     * For parts that live for days beside their user's other work: the second compiler comes to what is hot, not to what a
     * start runs some ten thousand times. Its threads took a quarter of a part's processor time until it was ready, and of
     * the first issues' time after.
     */
    UNHURRIED(
            "-XX:Tier4InvocationThreshold=120000",
            "-XX:Tier4MinInvocationThreshold=40000",
            "-XX:Tier4CompileThreshold=240000",
            "-XX:Tier4BackEdgeThreshold=800000"),

    /** For measuring: as on servers, which run for weeks. */
    AS_ON_SERVERS;

    private final List<String> options;

    Compilation(String... options) {
        this.options = List.of(options);
    }

    /** Of a JVM's command line. */
    List<String> options() {
        return options;
    }
}
