package city.onewindow.stack.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What runs, written beside the data so that another terminal finds it. */
public final class StackFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "stack.json";

    private StackFile() {}

    /**
     * A stack as written down.
     *
     * @param supervisor its process
     * @param supervisorStarted when that process began, so that a pid used anew is not taken for it (milliseconds)
     */
    public record Running(
            long supervisor,
            long supervisorStarted,
            String storeKind,
            String storeUri,
            String kafka,
            int portBase,
            int replicas,
            List<RunningPart> parts) {
        public Running {
            parts = List.copyOf(parts);
        }

        /** Whether the supervisor lives. */
        public boolean isAlive() {
            return ProcessHandle.of(supervisor)
                    .filter(handle -> startOf(handle) == supervisorStarted)
                    .isPresent();
        }
    }

    /**
     * One of its processes.
     *
     * @param residentBytes -1 where the system does not say
     */
    public record RunningPart(String name, long pid, String address, long residentBytes) {}

    static void write(LocalStack stack) {
        ProcessHandle self = ProcessHandle.current();
        Running running = new Running(
                self.pid(),
                startOf(self),
                stack.options().store().kind(),
                stack.storeUri(),
                stack.brokers(),
                stack.options().ports().base(),
                stack.options().replicas(),
                stack.parts().stream()
                        .map(part -> new RunningPart(part.name(), part.pid(), part.address(), part.residentBytes()))
                        .toList());
        try {
            Files.write(stack.options().data().resolve(NAME), JSON.writeValueAsBytes(running));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack that runs on that data, with its memory as of now; empty where none does. */
    public static Optional<Running> read(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Running written = JSON.readValue(file.toFile(), Running.class);
        if (!written.isAlive()) {
            return Optional.empty();
        }
        List<RunningPart> now = written.parts().stream()
                .map(part -> new RunningPart(
                        part.name(), part.pid(), part.address(), ProcessMemory.residentBytes(part.pid())))
                .toList();
        return Optional.of(new Running(
                written.supervisor(),
                written.supervisorStarted(),
                written.storeKind(),
                written.storeUri(),
                written.kafka(),
                written.portBase(),
                written.replicas(),
                now));
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }
}
