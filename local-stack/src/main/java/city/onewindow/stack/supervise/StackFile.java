package city.onewindow.stack.supervise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What runs, written beside the data so that another terminal finds it. */
public final class StackFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "stack.json";

    /** Each JVM reckons the start of a process from the time of boot, which the system gives in whole seconds. */
    private static final long CLOCK_GRAIN_MILLIS = 2_500;

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
        @JsonIgnore
        public boolean isAlive() {
            return handle(supervisor, supervisorStarted).isPresent();
        }

        /** The names of those of its parts that do not live, though it does. */
        public List<String> ended() {
            return parts.stream()
                    .filter(part -> !part.isAlive())
                    .map(RunningPart::name)
                    .toList();
        }

        /** The names of those of its parts that have not answered yet. */
        public List<String> starting() {
            return parts.stream()
                    .filter(RunningPart::isStarting)
                    .map(RunningPart::name)
                    .toList();
        }
    }

    /**
     * One of its processes.
     *
     * @param started when that process began, in milliseconds
     * @param residentBytes -1 where the system does not say, or the process is gone
     * @param log what it printed
     * @param ready whether it has answered; absent where a former version wrote it down
     */
    public record RunningPart(
            String name,
            long pid,
            long started,
            String address,
            long residentBytes,
            String log,
            @Nullable Boolean ready) {

        /** Whether that very process lives: a pid that was used anew is another. */
        @JsonIgnore
        public boolean isAlive() {
            return handle(pid, started).isPresent();
        }

        /** Whether it lives and has not answered yet. */
        @JsonIgnore
        public boolean isStarting() {
            return isAlive() && Boolean.FALSE.equals(ready);
        }

        private RunningPart asOfNow() {
            long memory = isAlive() ? ProcessMemory.residentBytes(pid) : -1;
            return new RunningPart(name, pid, started, address, memory, log, ready);
        }
    }

    static synchronized void write(LocalStack stack) {
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
                        .filter(Part::wasStarted)
                        .map(StackFile::running)
                        .toList());
        try {
            Path file = stack.options().data().resolve(NAME);
            Path beside = file.resolveSibling(NAME + ".new");
            Files.deleteIfExists(beside);
            // For its owner only: a configured address may hold a password.
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(beside, JSON.writeValueAsBytes(running));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            RunningRecords.write(
                    stack.options().home(), self.pid(), stack.options().data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningPart running(Part part) {
        // One that has ended stays written down, without a time at which another process of that pid could have begun.
        long started = part.isAlive()
                ? ProcessHandle.of(part.pid()).map(StackFile::startOf).orElse(0L)
                : 0L;
        return new RunningPart(
                part.name(),
                part.pid(),
                started,
                part.address(),
                part.residentBytes(),
                part.log().toString(),
                part.hasAnswered());
    }

    /** What this process wrote of its own stack, as that has ended. */
    static void remove(StackOptions options) {
        remove(options.data());
        try {
            RunningRecords.remove(options.home(), ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stack that runs on that data, with its memory as of now; empty where none does. */
    public static Optional<Running> read(Path data) {
        return written(data).filter(Running::isAlive);
    }

    /**
     * Ends the stack on that data: its supervisor, which ends its parts, and whatever parts a supervisor left behind that
     * was killed.
     *
     * @return how many processes were ended
     */
    public static int end(Path data, Duration limit) {
        Optional<Running> written = written(data);
        if (written.isEmpty()) {
            return 0;
        }
        Running running = written.orElseThrow();
        List<ProcessHandle> handles = new ArrayList<>();
        running.parts().forEach(part -> handle(part.pid(), part.started()).ifPresent(handles::add));
        Optional<ProcessHandle> supervisor = handle(running.supervisor(), running.supervisorStarted());
        supervisor.ifPresentOrElse(ProcessHandle::destroy, () -> handles.forEach(ProcessHandle::destroy));
        supervisor.ifPresent(handles::add);
        handles.forEach(handle -> awaitEnd(handle, limit));
        remove(data);
        return handles.size();
    }

    private static void awaitEnd(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + handle.pid(), e);
        }
    }

    private static Optional<Running> written(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Running written = JSON.readValue(file.toFile(), Running.class);
        return Optional.of(new Running(
                written.supervisor(),
                written.supervisorStarted(),
                written.storeKind(),
                written.storeUri(),
                written.kafka(),
                written.portBase(),
                written.replicas(),
                written.parts().stream().map(RunningPart::asOfNow).toList()));
    }

    private static Optional<ProcessHandle> handle(long pid, long started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle) - started) < CLOCK_GRAIN_MILLIS);
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
