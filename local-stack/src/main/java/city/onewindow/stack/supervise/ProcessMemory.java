package city.onewindow.stack.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a process holds in memory: from /proc, or where there is none, as ps says it. */
final class ProcessMemory {
    private static final long UNKNOWN = -1;

    private ProcessMemory() {}

    static long residentBytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(Path.of("/proc/self")) ? fromProc(status) : fromPs(pid);
        } catch (IOException gone) {
            return UNKNOWN;
        }
    }

    private static long fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(ProcessMemory::bytes)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        try {
            return ps.waitFor(2, TimeUnit.SECONDS) && !said.isBlank() ? bytes(said) : UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static long bytes(String kilobytes) {
        return Long.parseLong(kilobytes.replaceAll("\\D", "")) * 1024;
    }
}
