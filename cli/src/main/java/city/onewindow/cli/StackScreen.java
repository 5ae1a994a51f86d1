package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.PortTakenException;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.Upkeep;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What a person sees while a stack comes up, in the order in which it happens. Safe for threads. */
public final class StackScreen implements Upkeep {

    /** Of the Chinese names, in characters. */
    private static final int LONGEST = 5;

    private final PrintWriter out;
    private final Words words;

    /** Writes to the given screen. */
    public StackScreen(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    /** Says what is about to start, the store by its true name. */
    public void begin(StackOptions options) {
        line(words.say("正在启动一窗；数据、密钥与日志在 ", "Starting OneWindow; data, keys and logs in ") + options.data());
        line(words.say("存储：", "Store: ") + words.of(options.store()));
    }

    /** One part is ready. */
    public void started(LocalStack.Started started) {
        Part part = started.part();
        line(String.format(
                Locale.ROOT,
                words.say("  %-12s 就绪，用时 %4.1f 秒   进程 %-7d %s", "  %-12s ready after %4.1f s   pid %-7d %s"),
                part.name(),
                started.took().toMillis() / 1000.0,
                part.pid(),
                part.address()));
    }

    @Override
    public void ended(Part part, int code, Duration pause) {
        line(words.say(
                        "  %s 以退出码 %d 结束，%d 秒后重新启动；它的输出在 %s",
                        "  %s ended with code %d and is started again in %d s; what it said is in %s")
                .formatted(part.name(), code, pause.toSeconds(), part.log()));
    }

    @Override
    public void notStarted(Part part, String why) {
        line(words.say("  %s 无法启动：%s", "  %s cannot be started: %s").formatted(part.name(), why));
    }

    @Override
    public void portTaken(Part part, PortTakenException taken) {
        notStarted(part, words.chinese() ? taken.chinese() : String.valueOf(taken.getMessage()));
    }

    @Override
    public void ready(LocalStack.Started again) {
        started(again);
    }

    @Override
    public void left(Part part, int code, int tries) {
        line(words.say(
                        "  %s 重新启动 %d 次后仍以退出码 %d 结束，不再启动；原因见 %s。排除后先结束全部，再重新启动。",
                        "  %s was started again %d times, ended with code %d all the same and is not started any more: why"
                                + " is in %s. Mend that, then end all of it and start it anew.")
                .formatted(part.name(), tries, code, part.log()));
    }

    /** Where to go now. */
    public void addresses(LocalStack stack) {
        line("");
        address("提交问题", "submit an issue", stack.url(Service.INTAKE) + "/");
        address("查询与评价", "track and rate", stack.url(Service.FEEDBACK) + "/track");
        address("部门工作台", "departments", stack.url(Service.ROUTING) + "/desk");
        address("派单台", "triage", stack.url(Service.ROUTING) + "/triage");
        address("规则表", "rules", stack.url(Service.ROUTING) + "/rules");
        address("学习推荐", "suggestions", stack.url(Service.ROUTING) + "/suggestion");
        address("指标", "indicators", stack.url(Service.FEEDBACK) + "/indicators");
        address("运行监控", "operations", stack.url(Service.FEEDBACK) + "/operations");
        line("");
        String down = stack.options().downCommand();
        line(words.say(
                "按 Ctrl-C，或在另一终端运行 " + down + "，结束全部", "Ctrl-C, or " + down + " in another terminal, ends all of it."));
    }

    private void address(String zh, String en, String url) {
        line("  " + (words.chinese() ? zh + "　".repeat(Math.max(0, LONGEST - zh.length())) : "%-17s".formatted(en))
                + "  " + url);
    }

    /** Says something else. */
    public void line(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }
}
