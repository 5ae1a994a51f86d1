package city.onewindow.cli.drill;

import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Kills one part after another: each crash point of each service once, and at random moments whatever the seed draws. */
final class Killing implements Runnable {
    private static final Duration RESTART = Duration.ofSeconds(120);
    private static final Duration UNTIL_REACHED = Duration.ofSeconds(45);
    private static final int PAUSE_MILLIS = 2_500;

    private final LocalStack stack;
    private final Random random;
    private final int kills;
    private final Consumer<String> say;
    private final Injection injection;
    private final Operations operations = new Operations();
    private final Map<String, Integer> killed = new ConcurrentHashMap<>();

    Killing(LocalStack stack, Random random, int kills, Consumer<String> say) {
        this.stack = stack;
        this.random = random;
        this.kills = kills;
        this.say = say;
        this.injection = new Injection(stack.brokers(), random.nextLong());
    }

    Map<String, Integer> tally() {
        return new TreeMap<>(killed);
    }

    /** A place where a service is to die. */
    private record Place(String service, String crashPoint) {}

    @Override
    public void run() {
        List<Runnable> deaths = new ArrayList<>();
        for (Place place : places()) {
            deaths.add(() -> dieAt(place));
        }
        while (deaths.size() < kills) {
            deaths.add(this::killOne);
        }
        Collections.shuffle(deaths, random);
        for (Runnable death : deaths) {
            pause(random.nextInt(PAUSE_MILLIS));
            death.run();
        }
        // A crash point that was not reached is no kill: make up for it.
        while (tally().values().stream().mapToInt(Integer::intValue).sum() < kills) {
            killOne();
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String service : List.of("intake", "routing", "feedback")) {
            places.add(new Place(service, "after-write"));
            places.add(new Place(service, "after-ack"));
        }
        for (String consumer : List.of("routing", "feedback")) {
            places.add(new Place(consumer, "effect-before-commit"));
            places.add(new Place(consumer, "mid-parking"));
            places.add(new Place(consumer, "mid-replay"));
        }
        places.add(new Place("feedback", "effect-before-step"));
        return places;
    }

    private void killOne() {
        List<Part> parts = stack.parts();
        Part victim = parts.get(random.nextInt(parts.size()));
        victim.kill();
        pause(random.nextInt(PAUSE_MILLIS));
        restart(victim, "SIGKILL " + victim.name());
    }

    /** Every replica is armed, since any may come to the place; those that come die there. */
    private void dieAt(Place place) {
        List<Part> replicas = stack.services().stream()
                .filter(part -> part.name().startsWith(place.service()))
                .toList();
        replicas.forEach(part -> operations.arm(part.address(), place.crashPoint()));
        switch (place.crashPoint()) {
            case "mid-parking" -> injection.gap();
            case "mid-replay" -> {
                injection.fill();
                operations.replayBlocked(replicas.getFirst().address(), injection.issues());
            }
            default -> {
                // The load comes by.
            }
        }
        long deadline = System.nanoTime() + UNTIL_REACHED.toNanos();
        while (replicas.stream().allMatch(Part::isAlive) && System.nanoTime() < deadline) {
            pause(100);
        }
        // The others are armed too: they may die in the middle of anything, or else are started afresh here.
        for (Part part : replicas) {
            if (part.isAlive()) {
                part.kill();
                restart(part, "SIGKILL " + part.name());
            } else {
                restart(part, place.crashPoint() + " " + place.service());
            }
        }
    }

    private void restart(Part part, String cause) {
        part.start();
        part.awaitReady(RESTART);
        killed.merge(cause, 1, Integer::sum);
        say.accept("killed and back: " + cause);
    }

    /** Replays what the drill itself blocked. @return whether nothing is blocked any more */
    boolean release() {
        injection.fill();
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        List<Part> services = stack.services();
        while (System.nanoTime() < deadline) {
            services.forEach(part -> operations.replayBlocked(part.address(), injection.issues()));
            if (services.stream().allMatch(part -> operations.blocked(part.address()) == 0)) {
                return true;
            }
            pause(1_000);
        }
        return false;
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was interrupted", e);
        }
    }
}
