package city.onewindow.stack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds in memory, where the system has /proc. */
final class ProcessMemory {
    private static final long UNKNOWN = -1;

    private ProcessMemory() {}

    static long residentBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException noSuchProcessOrNoProc) {
            return UNKNOWN;
        }
    }
}
