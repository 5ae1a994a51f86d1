package city.onewindow.messaging.drill;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Types of events that this process shall not know, as if it were of an older version. For drills only. */
public final class ForgottenTypes {
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    public void forget(String type) {
        names.add(type);
    }

    public void remember(String type) {
        names.remove(type);
    }

    boolean contains(String type) {
        return names.contains(type);
    }
}
