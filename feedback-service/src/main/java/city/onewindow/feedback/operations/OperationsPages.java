package city.onewindow.feedback.operations;

import city.onewindow.feedback.delivery.application.Notifications.Retrying;
import city.onewindow.feedback.delivery.application.WatchingRetries;
import city.onewindow.house.web.HouseProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's console: how events flow, what is kept back and why, and its replay. */
@Controller
class OperationsPages {
    private final Peers peers;
    private final Rates rates = new Rates();
    private final WatchingRetries retries;
    private final Clock clock;

    OperationsPages(HouseProperties house, WatchingRetries retries, Clock clock) {
        this.retries = retries;
        this.peers = new Peers(house.everyReplica());
        this.clock = clock;
    }

    @GetMapping("/operations")
    String operations(Model model) {
        flowNow(model);
        return "operations";
    }

    /** Only what changes; asked for every two seconds. */
    @GetMapping("/operations/flow")
    String flow(Model model) {
        flowNow(model);
        return "operations :: flow";
    }

    private void flowNow(Model model) {
        model.addAttribute("rooms", rooms());
        model.addAttribute("retrying", retries.retrying().orElse(Retrying.NONE));
    }

    @GetMapping("/operations/{service}/{issue}")
    String kept(@PathVariable String service, @PathVariable String issue, Model model) {
        peers.require(service);
        model.addAttribute("service", service);
        model.addAttribute("issue", issue);
        model.addAttribute("kept", peers.kept(service, issue));
        return "kept";
    }

    @PostMapping("/operations/{service}/{issue}/replay")
    String replay(
            @PathVariable String service,
            @PathVariable String issue,
            @RequestParam(defaultValue = "") String operator,
            RedirectAttributes flash) {
        peers.require(service);
        flash.addFlashAttribute(
                "replay",
                peers.replay(service, issue, OperatorName.of(operator)).orElse(null));
        flash.addFlashAttribute("replayed", issue);
        return "redirect:/operations";
    }

    private List<Room> rooms() {
        try (ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Room>> asked = peers.names().stream()
                    .map(service -> sideBySide.submit(() -> room(service)))
                    .toList();
            List<Room> rooms = new ArrayList<>();
            for (Future<Room> room : asked) {
                rooms.add(room.get());
            }
            return rooms;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Room room(String service) {
        Instant now = clock.instant();
        Map<String, Peers.Flow> flows = peers.flows(service);
        double in = 0;
        double out = 0;
        for (Map.Entry<String, Peers.Flow> replica : flows.entrySet()) {
            Peers.Flow flow = replica.getValue();
            in += rates.rate(replica.getKey() + "/in", flow.inbox().applied(), now);
            out += rates.rate(replica.getKey() + "/out", flow.outbox().published(), now);
        }
        boolean blocked = flows.values().stream().anyMatch(flow -> flow.blocked() > 0);
        return Room.of(
                service,
                peers.replicas(service),
                List.copyOf(flows.values()),
                in,
                out,
                blocked ? peers.blocked(service) : List.of());
    }
}
