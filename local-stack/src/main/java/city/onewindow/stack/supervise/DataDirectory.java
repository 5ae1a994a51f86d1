package city.onewindow.stack.supervise;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that a person named for data: made where it is not there, and tried before anything relies on it. */
public final class DataDirectory {
    private DataDirectory() {}

    /**
     * Makes it, and tries whether files can be made in it.
     *
     * @param option that named it
     * @throws WrongOptionException saying what is wrong with it and what to do
     */
    public static Path make(String option, Path directory) {
        Path there = directory.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new WrongOptionException(
                    "%s %s：%s 是文件，这里要写目录。请另写一个目录。".formatted(option, directory, there),
                    "%s %s: %s is a file where a directory is needed. Name another directory."
                            .formatted(option, directory, there));
        }
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "tried", null));
            return directory;
        } catch (IOException fault) {
            throw new WrongOptionException(
                    "%s %s：在 %s 中不能建立文件或目录（%s）。请修正后重试，或另写一个目录。".formatted(option, directory, there, chinese(fault)),
                    "%s %s: no files or directories can be made in %s (%s). Mend that, or name another directory."
                            .formatted(option, directory, there, english(fault)));
        }
    }

    private static String english(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = reason(fault);
        return reason.contains("Read-only") || reason.contains("No space") ? reason : "its file system takes none";
    }

    private static String chinese(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "没有权限";
        }
        String reason = reason(fault);
        return reason.contains("Read-only") ? "文件系统只读" : reason.contains("No space") ? "没有剩余空间" : "该文件系统不允许";
    }

    private static String reason(IOException fault) {
        return fault instanceof FileSystemException file ? String.valueOf(file.getReason()) : "";
    }
}
