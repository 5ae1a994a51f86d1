package city.onewindow.house.room;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.Form;
import city.onewindow.house.web.HtmxRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page with every part of the house on it. */
@Controller
class RoomPages {
    record Entry(Instant at, String title, @Nullable String detail) {}

    record Row(String code, String subject, String state, Instant at, int days) {}

    @GetMapping("/sample")
    String sample(Model model, HtmxRequest htmx, @RequestParam(defaultValue = "好的") String note) {
        Instant noon = Instant.parse("2026-03-21T04:00:00Z");
        model.addAttribute("note", note);
        model.addAttribute("noon", noon);
        model.addAttribute(
                "entries",
                List.of(
                        new Entry(noon, "已受理", null),
                        new Entry(noon.plusSeconds(90), "已派单:人力资源和社会保障局", "协办:昆山高新区服务中心"),
                        new Entry(noon.plusSeconds(86_400), "已答复:已解决", "实习补贴标准为每人每月一千元,\n请通过线上平台申报。")));
        model.addAttribute(
                "rows",
                List.of(
                        new Row("3141-5926-5358-9", "新建厂房的消防验收排队时间太长,影响设备进场", "wait", noon, 3),
                        new Row("2718-2818-2845-9", "高层次人才子女入学需要哪些材料", "good", noon, 12),
                        new Row(
                                "1618-0339-8874-1",
                                "How do foreign experts apply for a residence permit?",
                                "bad",
                                noon,
                                104)));
        return htmx.view("sample", "live");
    }

    @PostMapping("/sample")
    Object send(Form form) {
        Faults faults = new Faults();
        form.text("subject", TextRule.line(2, 20), faults);
        form.text("text", TextRule.lines(1, 200), faults);
        if (form.commandId() == null) {
            faults.note("/commandId", "missing");
        }
        return faults.any() ? form.again("form", faults.problem()) : "redirect:/sample";
    }

    @GetMapping("/form")
    ModelAndView form() {
        return new ModelAndView("form", Map.of("form", new Form(Map.of())));
    }

    @GetMapping("/wrong")
    Object wrong(Form form) {
        return send(form);
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the secret is 4711");
    }
}
