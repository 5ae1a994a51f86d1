package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * What a command says of itself. The texts are files, so that the script can show them before anything is built; here
 * {@code --help} shows them where the script is not in front.
 */
public final class HelpTexts {
    private static final String SECTION = "text";

    private HelpTexts() {}

    /** Lets a command and all below it answer with texts: one for itself, one for each command directly below. */
    static CommandLine everywhere(CommandLine root, Words words) {
        of(root, root.getCommandName(), words);
        root.getSubcommands().forEach((name, command) -> below(command, name, words));
        return root;
    }

    /** Lets a command and all below it answer with one text. @param text its name */
    public static CommandLine below(CommandLine command, String text, Words words) {
        of(command, text, words);
        command.getSubcommands().values().forEach(each -> below(each, text, words));
        return command;
    }

    private static void of(CommandLine command, String text, Words words) {
        command.setHelpSectionKeys(List.of(SECTION));
        command.setHelpSectionMap(Map.of(SECTION, help -> read(text, words)));
    }

    static String read(String text, Words words) {
        String name = "help/" + (words.chinese() ? "zh" : "en") + "/" + text + ".txt";
        try (InputStream in = HelpTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
