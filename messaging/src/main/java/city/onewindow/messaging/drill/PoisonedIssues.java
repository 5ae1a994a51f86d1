package city.onewindow.messaging.drill;

import city.onewindow.messaging.crash.ArmedCrashPoints;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Issues whose events this process cannot stand: its handler fails, or it dies, whichever event of theirs it begins on.
 * For drills only; the cause is gone when it is cured, or when a process starts without.
 */
public final class PoisonedIssues {
    /** What comes of an event. */
    public enum Effect {
        FAULT,
        DEATH;

        /** @throws IllegalArgumentException for another word than {@code fault} or {@code death} */
        public static Effect of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private final Map<String, Effect> effects = new ConcurrentHashMap<>();

    public void poison(String issue, Effect effect) {
        effects.put(issue, effect);
    }

    /**
     * As {@code issue:effect} says; does nothing where it is empty.
     *
     * @throws IllegalArgumentException for anything else
     */
    public void poison(String issueAndEffect) {
        if (issueAndEffect.isEmpty()) {
            return;
        }
        int colon = issueAndEffect.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("no issue and effect: " + issueAndEffect);
        }
        poison(issueAndEffect.substring(0, colon), Effect.of(issueAndEffect.substring(colon + 1)));
    }

    /** Its events are taken as any others'. */
    public void cure(String issue) {
        effects.remove(issue);
    }

    /** An event of the issue is begun on. @throws IllegalStateException where that is to be a fault */
    void meet(String issue) {
        Effect effect = effects.get(issue);
        if (effect == null) {
            return;
        }
        switch (effect) {
            case FAULT -> throw new IllegalStateException("a drill makes every event of issue " + issue + " fail");
            case DEATH -> Runtime.getRuntime().halt(ArmedCrashPoints.EXIT_CODE);
        }
    }
}
