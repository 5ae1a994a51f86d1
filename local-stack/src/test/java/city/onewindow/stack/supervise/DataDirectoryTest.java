package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsNotThereIsMadeAndLeftEmpty() {
        assertThat(DataDirectory.make("--data", directory.resolve("a/b"))).isEmptyDirectory();
    }

    @Test
    void aFileWhereADirectoryIsNeededIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(file, file + " is a file", file + " 是文件");
        assertRefused(file.resolve("below/it"), file + " is a file", file + " 是文件");
    }

    @Test
    void whatItsFileSystemDoesNotTakeIsRefused() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc here");
        assertRefused(Path.of("/proc/x"), "can be made in /proc (", "在 /proc 中不能建立");
        assertRefused(Path.of("/proc"), "can be made in /proc (", "在 /proc 中不能建立");
    }

    @Test
    void oneThatMayNotBeWrittenIsRefused() throws IOException {
        Path locked = Files.createDirectory(directory.resolve("locked"));
        Files.setPosixFilePermissions(locked, Set.of());
        Assumptions.assumeFalse(Files.isWritable(locked), "whoever runs this may write everywhere");
        assertRefused(locked, "permission denied", "没有权限");
        assertRefused(locked.resolve("x"), "permission denied", "没有权限");
    }

    private static void assertRefused(Path path, String english, String chinese) {
        assertThatThrownBy(() -> DataDirectory.make("--data", path))
                .isInstanceOfSatisfying(WrongOptionException.class, wrong -> {
                    assertThat(wrong)
                            .hasMessageStartingWith("--data " + path + ": ")
                            .hasMessageContaining(english)
                            .hasMessageEndingWith("ame another directory.");
                    assertThat(wrong.chinese()).contains(chinese, "另写一个目录");
                    assertThat(wrong.getMessage() + wrong.chinese()).doesNotContain("Exception");
                });
    }
}
