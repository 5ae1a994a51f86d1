package city.onewindow.system.replicas;

import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.testkit.running.RunningStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * SIGKILL to the first replica of each service, one after the other, while the load goes on; each is started again. The
 * first is the one whose address the other services and the clients know.
 */
final class KillingOneOfEach {
    private final RunningStack running;
    private final Consumer<Service> whileDead;
    private Optional<CompletableFuture<List<String>>> killing = Optional.empty();

    /** @param whileDead what is done before the service's replica is started again */
    KillingOneOfEach(RunningStack running, Consumer<Service> whileDead) {
        this.running = running;
        this.whileDead = whileDead;
    }

    /** Does it, if it was not begun yet; returns at once. */
    void begin() {
        if (killing.isEmpty()) {
            killing = Optional.of(CompletableFuture.supplyAsync(this::killEach));
        }
    }

    private List<String> killEach() {
        List<String> killed = new ArrayList<>();
        for (Service service : Service.values()) {
            Part victim = running.replicas(service).getFirst();
            victim.kill();
            whileDead.accept(service);
            running.restart(victim, Map.of());
            killed.add(victim.name());
        }
        return killed;
    }

    /** Those killed, when all of them are back. */
    List<String> killed() {
        return killing.map(CompletableFuture::join).orElse(List.of());
    }
}
