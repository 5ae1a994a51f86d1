package city.onewindow.testkit.running;

import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.Ports.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A hundred ports that nobody uses, so that tests run beside a system that is up, and beside each other. */
public final class FreePorts {
    /** Below those that systems give away themselves. */
    private static final int FIRST = 10_000;

    private static final int HUNDREDS = 100;
    private static final int TRIES = 100;

    private static final int CLAIM = 99;

    /** Held open for as long as the process lives. */
    private static final Queue<ServerSocket> CLAIMS = new ConcurrentLinkedQueue<>();

    private FreePorts() {}

    /**
     * They are this process's until it ends: services come to listen on theirs half a minute later, and other tests look for
     * ports meanwhile.
     *
     * @param replicas that the stack is to have
     */
    public static Ports claim(int replicas) {
        Random random = new Random();
        for (int tried = 0; tried < TRIES; tried++) {
            Ports ports = new Ports(FIRST + 100 * random.nextInt(HUNDREDS));
            if (isClaimed(ports) && isFree(ports, replicas)) {
                return ports;
            }
        }
        throw new IllegalStateException("no hundred free ports found from " + FIRST);
    }

    /** By listening on one that no stack uses. */
    private static boolean isClaimed(Ports ports) {
        try {
            CLAIMS.add(new ServerSocket(ports.base() + CLAIM, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException taken) {
            return false;
        }
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
            Ports.requireFree("controller", ports.controller(1));
            Ports.requireFree("sink", ports.sink());
            return true;
        } catch (Ports.PortTakenException taken) {
            return false;
        }
    }
}
