package city.onewindow.stack.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One process of the stack: it can be started, killed and started again. */
public final class Part {
    private static final Pattern PORT = Pattern.compile(":([0-9]+)$");

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final String address;
    private final Readiness ready;
    private Optional<Scratch> scratch = Optional.empty();
    private Runnable onStart = () -> {};
    private Runnable onReady = () -> {};
    private volatile boolean answered;
    private boolean over;
    private volatile @Nullable Process process;

    Part(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            String address,
            Readiness ready) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.address = address;
        this.ready = ready;
    }

    /** It has a directory for temporary files of its own. */
    Part with(Scratch own) {
        scratch = Optional.of(own);
        return this;
    }

    public String name() {
        return name;
    }

    /** Where it answers. */
    public String address() {
        return address;
    }

    /** @throws Ports.PortTakenException where somebody listens at its address */
    void requireFreePort() {
        Matcher port = PORT.matcher(address);
        if (port.find()) {
            Ports.requireFree(name, Integer.parseInt(port.group(1)));
        }
    }

    /** What it printed. */
    public Path log() {
        return log;
    }

    /** Has something done after each start, when there is a new pid to know of. */
    void onStart(Runnable action) {
        onStart = action;
    }

    /** Has something done each time it was waited for and is ready. */
    void onReady(Runnable action) {
        onReady = action;
    }

    /** Starts the process; {@link #awaitReady} waits for it. */
    public void start() {
        start(Map.of());
    }

    /** Starts the process with more in its environment, for this life only. */
    public void start(Map<String, String> more) {
        launch(more);
        // Outside the lock: what is run looks at the other parts, which may be starting too and look at this one.
        onStart.run();
    }

    private synchronized void launch(Map<String, String> more) {
        if (isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        if (over) {
            throw new IllegalStateException(name + " is not started any more: its stack has ended");
        }
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ready.reset();
            answered = false;
            if (scratch.isPresent()) {
                scratch.get().renew();
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /**
     * Waits until the part answers.
     *
     * @throws PartFailedException where it ended or did not answer within the limit, with the end of what it printed
     */
    public void awaitReady(Duration limit) {
        if (comesUp(limit)) {
            return;
        }
        if (!isAlive()) {
            int code = exitCode();
            throw new PartFailedException(this, "以退出码 " + code + " 结束", "ended with exit code " + code);
        }
        long seconds = limit.toSeconds();
        throw new PartFailedException(this, "在 " + seconds + " 秒内没有应答", "did not answer within " + seconds + " s");
    }

    /** Waits until the part answers. @return false where it ended or did not answer within the limit */
    boolean comesUp(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.isReady()) {
            if (!running().isAlive() || System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        answered = true;
        onReady.run();
        return true;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ready.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a part started", e);
        }
    }

    private Process running() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return current;
    }

    /** Whether it had a life, that goes on or not. */
    boolean wasStarted() {
        return process != null;
    }

    /** Whether it was ready in the life that it has or had last. */
    boolean hasAnswered() {
        return answered;
    }

    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** How its last life ended; not to be asked while it lives. */
    public int exitCode() {
        return running().exitValue();
    }

    public long pid() {
        return running().pid();
    }

    /** Resident memory in bytes, -1 where the system does not say. */
    public long residentBytes() {
        return ProcessMemory.residentBytes(pid());
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        Process victim = running();
        victim.destroyForcibly();
        if (!awaitEnd(Duration.ofSeconds(10))) {
            throw new IllegalStateException(name + " survived SIGKILL");
        }
    }

    /** Waits until the process ended, however that came about. @return its exit code */
    int awaitEnd() throws InterruptedException {
        return running().waitFor();
    }

    /** Waits until the process ended by itself (an armed crash point). @return whether it did */
    public boolean awaitEnd(Duration limit) {
        try {
            return running().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGTERM, then SIGKILL where it does not end in time. */
    public void stop(Duration limit) {
        if (isAlive()) {
            running().destroy();
            if (!awaitEnd(limit)) {
                kill();
            }
        }
    }

    /** The same for good: a start that comes later, or is under way, leaves no process behind. */
    void end(Duration limit) {
        synchronized (this) {
            over = true;
        }
        stop(limit);
    }

    /** A part that did not come up. */
    public static final class PartFailedException extends RuntimeException implements Bilingual {
        private final String chinese;

        PartFailedException(Part part, String chinese, String english) {
            super("%s %s. It said:%n%s".formatted(part.name, english, LogTail.of(part.log)));
            this.chinese = "%s %s。它的输出：%n%s".formatted(part.name, chinese, LogTail.of(part.log));
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
