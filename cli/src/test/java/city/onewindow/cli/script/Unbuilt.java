package city.onewindow.cli.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A checkout that holds the script and its texts, and a Maven that does as the test tells it. */
final class Unbuilt {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String TEXTS = "src/main/resources/city/onewindow/cli/help";

    private final Path home;
    private final Path tools;

    /** @param maven a shell script, run in the checkout */
    Unbuilt(Path directory, String maven) throws IOException {
        home = Files.createDirectory(directory.resolve("checkout"));
        tools = Files.createDirectory(directory.resolve("tools"));
        Files.copy(HERE.resolveSibling("onewindow"), home.resolve("onewindow"));
        Files.writeString(tools.resolve("mvn"), "#!/bin/bash\n" + maven);
        if (!tools.resolve("mvn").toFile().setExecutable(true)) {
            throw new IOException("mvn cannot be made executable");
        }
        Path texts = home.resolve("cli").resolve(TEXTS);
        try (Stream<Path> all = Files.walk(HERE.resolve(TEXTS))) {
            for (Path each : all.toList()) {
                Path copy = texts.resolve(HERE.resolve(TEXTS).relativize(each));
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        }
    }

    Path home() {
        return home;
    }

    /** A call of the script. */
    record Call(Process process, BufferedReader out) {
        /** The next line that it says, null at its end. */
        String line() throws IOException {
            return String.valueOf(out.readLine());
        }

        /** All that it says until it ends. */
        List<String> rest() throws IOException, InterruptedException {
            List<String> lines = out.lines().toList();
            process.waitFor();
            return lines;
        }

        int code() {
            return process.exitValue();
        }
    }

    /** @param language as {@code LANG} has it */
    Call call(String language, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", home.resolve("onewindow").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES"));
        builder.environment().put("LANG", language);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        Process process = builder.start();
        return new Call(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }
}
