package city.onewindow.messaging.crash;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the process die, with no shutdown hook run, at the N-th time that an armed place is reached. For drills only. */
public final class ArmedCrashPoints implements CrashPoints {
    /** As SIGKILL would leave it. */
    public static final int EXIT_CODE = 137;

    private static final Set<String> NAMES =
            Set.of(AFTER_WRITE, AFTER_ACK, EFFECT_BEFORE_STEP, EFFECT_BEFORE_COMMIT, MID_PARKING, MID_REPLAY);

    private final Map<String, AtomicInteger> armed = new ConcurrentHashMap<>();

    /** Every place there is. */
    public static Set<String> names() {
        return NAMES;
    }

    /**
     * Arms a place.
     *
     * @param hit at which time to die, from 1
     * @throws IllegalArgumentException for an unknown name or a hit below 1
     */
    public void arm(String name, int hit) {
        if (!NAMES.contains(name) || hit < 1) {
            throw new IllegalArgumentException("no crash point " + name + " at hit " + hit);
        }
        armed.put(name, new AtomicInteger(hit));
    }

    /**
     * Arms the place that {@code name:hit} names; does nothing where it is empty.
     *
     * @throws IllegalArgumentException for anything else
     */
    public void armAt(String place) {
        if (place.isEmpty()) {
            return;
        }
        int colon = place.indexOf(':');
        arm(place.substring(0, Math.max(0, colon)), Integer.parseInt(place.substring(colon + 1)));
    }

    @Override
    public void reach(String name) {
        AtomicInteger left = armed.get(name);
        if (left != null && left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
