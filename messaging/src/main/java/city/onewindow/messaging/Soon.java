package city.onewindow.messaging;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a pass in a thread of its own, unless one is under way. */
final class Soon implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Soon.class);

    private final String name;
    private final Runnable pass;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Soon(String name, Runnable pass) {
        this.name = name;
        this.pass = pass;
    }

    @Override
    public void run() {
        if (underWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    pass.run();
                } catch (RuntimeException e) {
                    LOG.warn("{} failed, the next sweep will try again", name, e);
                } finally {
                    underWay.set(false);
                }
            });
        }
    }
}
