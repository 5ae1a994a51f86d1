package city.onewindow.cli;

import city.onewindow.cli.demo.DemoDirectory;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.StackOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is told to end. */
@Command(name = "up", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Mixin
    private StackArguments arguments = new StackArguments();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Words words = Words.here();
        StackOptions options = arguments.toOptions();
        StackScreen screen = new StackScreen(out(), words);
        Thread farewell = new Thread(() ->
                screen.line(words.say("正在结束全部进程；数据保留在 ", "Ending all parts; the data stays in ") + options.data()));
        RunningStacks.requireNoneAt(options.ports().base());
        DemoDirectory.keep(options.data());
        screen.begin(options);
        new AwaitingStore(words, screen::line).await(options.store());
        try (LocalStack stack = LocalStack.whole(options, screen::started)) {
            Runtime.getRuntime().addShutdownHook(farewell);
            screen.addresses(stack);
            stack.keepUp(screen);
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
