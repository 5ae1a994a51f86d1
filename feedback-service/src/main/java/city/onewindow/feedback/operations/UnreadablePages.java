package city.onewindow.feedback.operations;

import city.onewindow.house.web.HouseProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that a service could not read: where they lie, why, and who knows of them. */
@Controller
@RequestMapping("/operations/{service}/unreadable")
class UnreadablePages {
    private final Peers peers;

    UnreadablePages(HouseProperties house) {
        this.peers = new Peers(house.everyReplica());
    }

    @GetMapping
    String records(@PathVariable String service, Model model) {
        peers.require(service);
        model.addAttribute("service", service);
        model.addAttribute("records", peers.unreadable(service).orElse(null));
        return "unreadable";
    }

    @PostMapping
    String acknowledge(
            @PathVariable String service,
            @RequestParam String topic,
            @RequestParam int partition,
            @RequestParam long offset,
            @RequestParam(defaultValue = "") String operator,
            RedirectAttributes flash) {
        peers.require(service);
        String by = OperatorName.of(operator);
        flash.addFlashAttribute("acknowledged", peers.acknowledge(service, topic, partition, offset, by));
        return "redirect:/operations/" + service + "/unreadable";
    }
}
