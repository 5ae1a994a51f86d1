package city.onewindow.cli.demo;

import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports.Service;
import java.io.PrintWriter;

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
        line("部门收件箱", "departments", stack.url(Service.ROUTING) + "/desk");
        line("派单台", "triage", stack.url(Service.ROUTING) + "/triage");
        line("指标", "indicators", feedback + "/indicators");
        line("运行", "operations", feedback + "/operations");
        out.println();
        demo.toTry().ifPresent(issue -> track(feedback, issue));
        out.println();
        out.println(words.say("按 Ctrl-C 结束全部", "Ctrl-C ends all of it."));
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
