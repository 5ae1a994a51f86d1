package city.onewindow.messaging.simulation;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;

/** All that happens by chance, from one seed. */
final class Chance {
    private static final int DEEPEST = 2;

    private final Random random;
    private Runnable anything = () -> {};
    private int depth;
    private boolean calm;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** What may happen in between. */
    void between(Runnable action) {
        this.anything = action;
    }

    /** From now on nothing fails and nobody interferes. */
    void calm() {
        calm = true;
    }

    boolean in(int of) {
        return !calm && random.nextInt(of) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A moment at which others may act, and the process may turn out to be dead. */
    void moment(Replica replica) {
        if (depth < DEEPEST && in(6)) {
            depth++;
            try {
                anything.run();
            } finally {
                depth--;
            }
        }
        if (replica.isDead()) {
            throw new Crashed();
        }
    }

    /** The port with moments before its calls, and with answers that get lost before or after the effect. */
    <T> T shaken(Class<T> port, T target, Replica replica) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    moment(replica);
                    if (in(60)) {
                        throw new StoreUnavailableException("lost before", null);
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (in(60)) {
                            throw new StoreUnavailableException("lost after", null);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return port.cast(proxy);
    }
}
