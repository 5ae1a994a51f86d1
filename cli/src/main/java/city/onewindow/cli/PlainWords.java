package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.Bilingual;
import city.onewindow.stack.supervise.Part.PartFailedException;
import city.onewindow.stack.supervise.Ports.PortTakenException;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what a person can do something about in one sentence; anything else is a fault and shows where it happened. */
public final class PlainWords implements IExecutionExceptionHandler {

    private final Words words;

    public PlainWords(Words words) {
        this.words = words;
    }

    private String said(FileSystemException fault) {
        String why = fault instanceof NoSuchFileException
                ? words.say("没有这个文件或目录", "there is no such file or directory")
                : fault instanceof AccessDeniedException
                        ? words.say("没有权限", "permission denied")
                        : fault.getReason() == null ? fault.getClass().getSimpleName() : fault.getReason();
        return fault.getFile() + words.say("：", ": ") + why;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (fault instanceof WrongOptionException wrong) {
            return new WrongArguments(words)
                    .handleParseException(
                            new ParameterException(
                                    command, words.chinese() ? wrong.chinese() : String.valueOf(wrong.getMessage())),
                            new String[0]);
        }
        if (fault instanceof Bilingual both && words.chinese()) {
            err.println(both.chinese());
        } else if (fault instanceof UncheckedIOException && fault.getCause() instanceof FileSystemException file) {
            err.println(said(file));
        } else if (fault instanceof PortTakenException
                || fault instanceof PartFailedException
                || fault instanceof IllegalArgumentException
                || fault instanceof IllegalStateException) {
            err.println(fault.getMessage());
        } else {
            fault.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
