package city.onewindow.cli.drill;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.drill.Death.Place;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets one part after another die as planned, and brings each back. The next may die while the ones before are still on
 * their way back, {@value #MOST_AWAY} parts at a time: what starts must bear that what it starts upon is away.
 */
final class Killing implements Runnable {
    private static final Duration RESTART = Duration.ofMinutes(4);
    private static final Duration UNTIL_REACHED = Duration.ofSeconds(90);
    private static final int MOST_AWAY = 3;
    private static final int TRIES = 3;
    private static final int LOOK_MILLIS = 100;
    /** How a process ends that SIGKILL ended, or a crash point. */
    private static final int KILLED = 137;

    private final LocalStack stack;
    private final Plan plan;
    private final Injection injection;
    private final Operations operations;
    private final Deaths deaths;
    private final BooleanSupplier goOn;
    private final Words words;
    private final Consumer<String> say;
    private final long begun = System.nanoTime();
    /** Started again and not ready yet, oldest first. */
    private final Deque<Part> away = new ArrayDeque<>();

    /** @param goOn false as soon as more deaths could not change the verdict: nobody dies any more */
    Killing(
            LocalStack stack,
            Plan plan,
            Injection injection,
            Operations operations,
            Deaths deaths,
            BooleanSupplier goOn,
            Words words,
            Consumer<String> say) {
        this.stack = stack;
        this.plan = plan;
        this.injection = injection;
        this.operations = operations;
        this.deaths = deaths;
        this.goOn = goOn;
        this.words = words;
        this.say = say;
    }

    @Override
    public void run() {
        List<Death> planned = plan.deaths(
                stack.parts().stream().map(Part::name).toList(), stack.options().replicas());
        planned.forEach(this::die);
        // A crash point at which fewer died than might have leaves kills to make up for: the plan once more.
        for (Death death : planned) {
            if (deaths.total() < plan.kills() && death instanceof Death.Kill) {
                die(death);
            }
        }
        awaitBack(0);
    }

    private void die(Death death) {
        if (!goOn.getAsBoolean()) {
            return;
        }
        pause(death.pause());
        switch (death) {
            case Death.Kill kill -> {
                Part victim = part(kill.part());
                awaitBack(victim);
                kill(victim);
                pause(kill.down());
                restart(List.of(victim), "SIGKILL " + victim.name());
            }
            case Death.Crash(Place place, int before) -> {
                for (int tried = 0; tried < TRIES && !deaths.isReached(place) && goOn.getAsBoolean(); tried++) {
                    dieAt(place);
                }
            }
        }
    }

    private Part part(String name) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void kill(Part victim) {
        victim.kill();
        deaths.signalled(victim.name());
    }

    /** Every replica is armed, since any may come to the place; one that has not come there when the first died is killed. */
    private void dieAt(Place place) {
        List<Part> replicas = stack.services().stream()
                .filter(part -> part.name().startsWith(place.service()))
                .toList();
        replicas.forEach(this::awaitBack);
        replicas.forEach(part -> operations.arm(part.address(), place.crashPoint(), RESTART));
        if (place.crashPoint().equals(CrashPoints.MID_PARKING)) {
            injection.gap();
        }
        if (place.crashPoint().equals(CrashPoints.MID_REPLAY)) {
            injection.fill();
        }
        long deadline = System.nanoTime() + UNTIL_REACHED.toNanos();
        while (replicas.stream().allMatch(Part::isAlive) && goOn.getAsBoolean() && System.nanoTime() < deadline) {
            if (place.crashPoint().equals(CrashPoints.MID_REPLAY)) {
                operations.replayBlocked(replicas.getFirst().address(), Injection::isOurs);
            }
            // Everywhere else the load comes by.
            pause(LOOK_MILLIS);
        }
        int reached = 0;
        for (Part part : replicas) {
            if (part.isAlive()) {
                kill(part);
            } else if (part.exitCode() == KILLED) {
                deaths.crashed(place);
                reached++;
            } else {
                deaths.unasked(
                        "%s 在到达 %s 之前以 %d 结束".formatted(part.name(), place, part.exitCode()),
                        part.name() + " ended with " + part.exitCode() + " on its way to " + place);
            }
        }
        restart(
                replicas,
                words.say("%s，%2$d/%3$d 个进程", "%s by %2$d of %3$d").formatted(place, reached, replicas.size()));
    }

    private void restart(List<Part> parts, String cause) {
        parts.forEach(this::start);
        say.accept(words.say("%4d 秒  已死 %2d  %s", "%4d s  %2d dead  %s")
                .formatted(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), deaths.total(), cause));
        awaitBack(MOST_AWAY);
        for (Part part : stack.parts()) {
            if (!part.isAlive()) {
                deaths.unasked(
                        "%s 自行以 %d 结束".formatted(part.name(), part.exitCode()),
                        part.name() + " ended of itself with " + part.exitCode());
                away.remove(part);
                start(part);
            }
        }
    }

    private void start(Part part) {
        part.start();
        away.addLast(part);
    }

    private void awaitBack(int most) {
        while (away.size() > most) {
            awaitReady(away.removeFirst());
        }
    }

    private void awaitBack(Part part) {
        if (away.remove(part)) {
            awaitReady(part);
        }
    }

    /** One that does not come up is a fault, and is started once more: the drill goes on. */
    private void awaitReady(Part part) {
        try {
            part.awaitReady(RESTART);
        } catch (Part.PartFailedException e) {
            deaths.unasked(e.chinese(), String.valueOf(e.getMessage()));
            if (!part.isAlive()) {
                part.start();
            }
            part.awaitReady(RESTART);
        }
    }

    static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was interrupted", e);
        }
    }
}
