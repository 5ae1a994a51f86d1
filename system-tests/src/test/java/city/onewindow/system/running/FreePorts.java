package city.onewindow.system.running;

import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.Ports.Service;
import java.util.Random;

/** A hundred ports that nobody uses, so that tests run beside a system that is up, and beside each other. */
public final class FreePorts {
    /** Below those that systems give away themselves. */
    private static final int FIRST = 10_000;

    private static final int HUNDREDS = 100;
    private static final int TRIES = 100;

    private FreePorts() {}

    /** @param replicas that the stack is to have */
    public static Ports find(int replicas) {
        Random random = new Random();
        for (int tried = 0; tried < TRIES; tried++) {
            Ports ports = new Ports(FIRST + 100 * random.nextInt(HUNDREDS));
            if (isFree(ports, replicas)) {
                return ports;
            }
        }
        throw new IllegalStateException("no hundred free ports found from " + FIRST);
    }

    private static boolean isFree(Ports ports, int replicas) {
        try {
            for (Service service : Service.values()) {
                for (int replica = 1; replica <= replicas; replica++) {
                    Ports.requireFree(service.label(), ports.of(service, replica));
                }
            }
            Ports.requireFree("store", ports.store());
            Ports.requireFree("broker", ports.broker());
            Ports.requireFree("controller", ports.controller());
            Ports.requireFree("sink", ports.sink());
            return true;
        } catch (Ports.PortTakenException taken) {
            return false;
        }
    }
}
