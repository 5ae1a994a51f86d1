package city.onewindow.stack.supervise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/**
 * The fixed ports of a stack, all counted from one base.
 *
 * @param base 1024 to 65,000
 */
public record Ports(int base) {
    public static final Ports DEFAULT = new Ports(8100);
    /** More replicas than this would run into the store's port. */
    public static final int MOST_REPLICAS = 8;
    /** As many as hold a copy of each event in production. */
    public static final int MOST_BROKERS = 3;

    /** Each has its controller's port behind it; those of the webhook sinks lie between. */
    private static final int[] FIRST_BROKER = {91, 93, 97};

    public Ports {
        requireBase(base);
    }

    /** @throws WrongOptionException where no stack can be counted from there */
    public static void requireBase(int base) {
        WrongOptionException.unlessBetween("--port-base", 1024, 65_000, base);
    }

    /** The services in the order of the way. */
    public enum Service {
        INTAKE,
        ROUTING,
        FEEDBACK;

        /** The name under which it writes and consumes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What its process runs. */
        String mainClass() {
            String name = name().charAt(0) + label().substring(1);
            return "city.onewindow." + label() + "." + name + "Service";
        }
    }

    /** @param replica 1 to {@value #MOST_REPLICAS} */
    public int of(Service service, int replica) {
        return base + 10 * (replica - 1) + service.ordinal() + 1;
    }

    public int store() {
        return base + 90;
    }

    /** Of the first broker. */
    public int broker() {
        return broker(1);
    }

    /** @param number of the broker, 1 to {@value #MOST_BROKERS} */
    public int broker(int number) {
        return base + FIRST_BROKER[number - 1];
    }

    /** @param number of the broker that is a controller too, 1 to {@value #MOST_BROKERS} */
    public int controller(int number) {
        return broker(number) + 1;
    }

    /** Where the demo and the drills receive webhooks. */
    public int sink() {
        return base + 95;
    }

    /** @throws PortTakenException naming the part and the remedy */
    public static void requireFree(String part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port that a process of ours left in TIME_WAIT is free for our purposes.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new PortTakenException(part, port);
        }
    }

    /** Someone else listens there. */
    public static final class PortTakenException extends RuntimeException implements Bilingual {
        private final String part;
        private final int port;

        PortTakenException(String part, int port) {
            super("Port %d, which %s needs, is taken. End what uses it, or move the whole stack: --port-base N"
                    .formatted(port, part));
            this.part = part;
            this.port = port;
        }

        @Override
        public String chinese() {
            return "%s 需要的端口 %d 已被占用。请结束占用它的程序，或整套换端口：--port-base N".formatted(part, port);
        }
    }
}
