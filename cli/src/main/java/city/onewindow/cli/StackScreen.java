package city.onewindow.cli;

import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackOptions;
import java.io.PrintWriter;
import java.util.Locale;

/** What a person sees while a stack comes up, in the order in which it happens. Safe for threads. */
public final class StackScreen {

    private final PrintWriter out;
    private volatile boolean ending;

    /** Writes to the given screen. */
    public StackScreen(PrintWriter out) {
        this.out = out;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
    }

    /** Says what is about to start, the store by its true name. */
    public void begin(StackOptions options) {
        line("Starting OneWindow; data, keys and logs in " + options.data());
        line("Store: " + options.store().words());
    }

    /** One part is ready. */
    public void started(LocalStack.Started started) {
        Part part = started.part();
        line(String.format(
                Locale.ROOT,
                "  %-12s ready after %4.1f s   pid %-7d %s",
                part.name(),
                started.took().toMillis() / 1000.0,
                part.pid(),
                part.address()));
    }

    /** A part ended that nobody ended. */
    public void ended(Part part, int code) {
        if (!ending) {
            line("  %s ended with code %d; what it said is in %s".formatted(part.name(), code, part.log()));
        }
    }

    /** Where to go now. */
    public void addresses(LocalStack stack) {
        line("");
        line("  submit an issue    " + stack.url(Service.INTAKE) + "/");
        line("  track and rate     " + stack.url(Service.FEEDBACK) + "/track");
        line("  departments        " + stack.url(Service.ROUTING) + "/desk");
        line("  triage             " + stack.url(Service.ROUTING) + "/triage");
        line("  rules              " + stack.url(Service.ROUTING) + "/rules");
        line("  suggestions        " + stack.url(Service.ROUTING) + "/suggestion");
        line("  indicators         " + stack.url(Service.FEEDBACK) + "/indicators");
        line("  operations         " + stack.url(Service.FEEDBACK) + "/operations");
        line("");
        line("Ctrl-C, or " + stack.options().downCommand() + " in another terminal, ends all of it.");
    }

    /** Says something else. */
    public void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }
}
