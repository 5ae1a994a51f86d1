package city.onewindow.cli.demo;

import city.onewindow.cli.demo.play.Progress;
import city.onewindow.cli.demo.report.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows how far the demo is: one line that is written over on a terminal, a line every few seconds elsewhere. */
final class ProgressLine {
    private static final long EVERY_NANOS = 5_000_000_000L;
    private static final Path STANDARD_OUT = Path.of("/proc/self/fd/1");

    private final PrintWriter out;
    private final Words words;
    private final boolean terminal;
    private long shownAt;
    private String shown = "";

    ProgressLine(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
        this.terminal = isTerminal();
        this.shownAt = System.nanoTime();
    }

    private static boolean isTerminal() {
        try {
            return Files.isSymbolicLink(STANDARD_OUT)
                    ? Files.readSymbolicLink(STANDARD_OUT).startsWith("/dev/pts")
                    : System.console() != null && System.getenv("TERM") != null;
        } catch (IOException e) {
            return false;
        }
    }

    void show(Progress now) {
        String line = text(now);
        if (line.equals(shown)) {
            return;
        }
        if (terminal) {
            out.print("\r" + line + "\u001b[K");
            out.flush();
        } else if (System.nanoTime() - shownAt > EVERY_NANOS) {
            shownAt = System.nanoTime();
            out.println(line);
            out.flush();
        }
        shown = line;
    }

    /** A line that stays. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Leaves the last state standing. */
    void end() {
        out.println(terminal ? "" : shown);
        out.flush();
    }

    private String text(Progress now) {
        return words.say(
                        "  提交 %d/%d  受理 %d  人工派单 %d  答复 %d  送达 %d  评价 %d",
                        "  submitted %d/%d  accepted %d  placed %d  replied %d  delivered %d  rated %d")
                .formatted(
                        now.submitted(),
                        now.rows(),
                        now.accepted(),
                        now.placed(),
                        now.replied(),
                        now.delivered(),
                        now.rated());
    }
}
