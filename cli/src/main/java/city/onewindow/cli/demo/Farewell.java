package city.onewindow.cli.demo;

import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports.Service;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What a person can look at now. */
final class Farewell {
    private final PrintWriter out;
    private final Words words;

    Farewell(PrintWriter out, Words words) {
        this.out = out;
        this.words = words;
    }

    void stay(LocalStack stack, Demo demo) {
        String feedback = stack.url(Service.FEEDBACK);
        out.println();
        line("提交问题", "submit an issue", stack.url(Service.INTAKE) + "/");
        line("部门工作台", "departments", stack.url(Service.ROUTING) + "/desk");
        line("派单台", "triage", stack.url(Service.ROUTING) + "/triage");
        line("规则表", "rules", stack.url(Service.ROUTING) + "/rules");
        line("学习推荐", "suggestions", stack.url(Service.ROUTING) + "/suggestion");
        line("指标", "indicators", feedback + "/indicators");
        line("运行监控", "operations", feedback + "/operations");
        out.println();
        demo.toTry().ifPresent(issue -> track(feedback, issue));
        out.println();
        String down = stack.options().downCommand();
        out.println(words.say(
                "按 Ctrl-C, 或在另一终端用 " + down + ", 结束全部",
                "Ctrl-C, or " + down + " in another terminal, ends all of it."));
        out.flush();
    }

    /** The last line of a demo that is told to end. */
    void end(boolean through, Path data) {
        out.println();
        String ended = through
                ? words.say("正在结束全部进程; 数据与日志在 ", "Ending all of it; data and logs stay in ")
                : words.say("演示未完成, 正在结束全部进程; 数据与日志在 ", "Ended before it was through; data and logs stay in ");
        out.println(ended
                + data
                + (DemoDirectory.isPassing(data) ? words.say(", 下一次演示时删除", " until the next demo removes them") : ""));
        out.flush();
    }

    private void track(String feedback, Journey.Receipt issue) {
        line("查看进度", "track one of them", feedback + "/track?code=" + issue.shown());
        line("  查询码", "  its code", issue.shown());
        line("  密码", "  its secret", issue.secret());
        line("  或用命令", "  or by program", "");
        out.println("    curl -sS " + feedback + "/api/issues/" + issue.shown() + "/timeline -H 'OneWindow-Secret: "
                + issue.secret() + "'");
    }

    private void line(String zh, String en, String value) {
        out.printf("  %s  %s%n", words.chinese() ? zh : "%-20s".formatted(en), value);
    }
}
