package city.onewindow.cli;

import city.onewindow.stack.supervise.Part.PartFailedException;
import city.onewindow.stack.supervise.Ports.PortTakenException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what a person can do something about in one sentence; anything else is a fault and shows where it happened. */
public final class PlainWords implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (fault instanceof PortTakenException
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
