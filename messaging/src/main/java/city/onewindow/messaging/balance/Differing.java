package city.onewindow.messaging.balance;

import java.util.ArrayList;
import java.util.List;

/** Ids on which two books differ, the first ones by name. */
final class Differing {
    static final int MOST = 100;

    private final List<String> ids = new ArrayList<>();

    void add(String issue, String writer, long sequence, String words) {
        if (ids.size() < MOST) {
            ids.add(issue + "/" + writer + "/" + sequence + " " + words);
        }
    }

    List<String> ids() {
        return List.copyOf(ids);
    }
}
