package city.onewindow.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The beginning and the end of a process of the stack. */
public final class Life {

    /** Names understood by every process: the file that says it is ready, and the process whose end ends it. */
    public static final String READY_FILE = "ready-file";

    public static final String PARENT = "parent";

    private Life() {}

    /**
     * Ends this process, in good order, when the process that started it has ended, however that came about: a
     * supervisor that was killed cannot call its children back.
     */
    public static void endWith(Arguments arguments) {
        arguments.text(PARENT).map(Long::valueOf).ifPresent(Life::endWith);
    }

    static void endWith(long parent) {
        Optional<ProcessHandle> handle = ProcessHandle.of(parent);
        if (handle.isEmpty()) {
            System.exit(0);
        }
        handle.orElseThrow().onExit().thenRun(() -> System.exit(0));
    }

    /** Says that this process is ready, by a file that appears whole or not at all. */
    public static void ready(Arguments arguments, String address) {
        System.out.println(
                "ready at " + address + ", pid " + ProcessHandle.current().pid());
        arguments.text(READY_FILE).map(Path::of).ifPresent(file -> write(file, address));
    }

    private static void write(Path file, String address) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, address + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot say that this process is ready", e);
        }
    }
}
