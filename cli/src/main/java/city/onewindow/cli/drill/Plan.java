package city.onewindow.cli.drill;

import city.onewindow.cli.drill.Death.Place;
import city.onewindow.contracts.ServiceNames;
import city.onewindow.messaging.crash.CrashPoints;
import city.onewindow.stack.supervise.WrongOptionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is asked of a drill, and what its seed makes of it before anything runs.
 *
 * @param kills at the least; crash points that were reached count
 * @param issues submitted at the least; more as long as parts die
 * @param rate submissions begun per second
 * @param seed of everything that is drawn
 */
record Plan(int kills, int issues, int rate, long seed) {
    private static final int LONGEST_PAUSE = 1_500;
    private static final int LONGEST_DOWN = 2_000;

    Plan {
        WrongOptionException.ifBelow("--kills", 1, kills);
        WrongOptionException.ifBelow("--issues", 1, issues);
        WrongOptionException.ifBelow("--rate", 1, rate);
    }

    /** Every crash point of every service that comes by it. */
    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String service : List.of(ServiceNames.INTAKE, ServiceNames.ROUTING, ServiceNames.FEEDBACK)) {
            places.add(new Place(service, CrashPoints.AFTER_WRITE));
            places.add(new Place(service, CrashPoints.AFTER_ACK));
        }
        for (String consumer : List.of(ServiceNames.ROUTING, ServiceNames.FEEDBACK)) {
            places.add(new Place(consumer, CrashPoints.EFFECT_BEFORE_COMMIT));
            places.add(new Place(consumer, CrashPoints.MID_PARKING));
            places.add(new Place(consumer, CrashPoints.MID_REPLAY));
        }
        // Only feedback derives anything: its notifications.
        places.add(new Place(ServiceNames.FEEDBACK, CrashPoints.EFFECT_BEFORE_STEP));
        return places;
    }

    /**
     * Each crash point once, and each part in turn as often as it takes; the two kinds mixed.
     *
     * @param parts by name
     * @param replicas that die at most at one crash point
     */
    List<Death> deaths(List<String> parts, int replicas) {
        Random random = new Random(seed);
        List<Death> deaths = new ArrayList<>();
        for (Place place : places()) {
            deaths.add(new Death.Crash(place, random.nextInt(LONGEST_PAUSE)));
        }
        Collections.shuffle(deaths, random);
        List<String> turn = new ArrayList<>(parts);
        Collections.shuffle(turn, random);
        int bySignal = Math.max(parts.size(), kills - replicas * deaths.size());
        for (int i = 0; i < bySignal; i++) {
            Death.Kill kill = new Death.Kill(
                    turn.get(i % turn.size()), random.nextInt(LONGEST_PAUSE), random.nextInt(LONGEST_DOWN));
            deaths.add(random.nextInt(deaths.size() + 1), kill);
        }
        return List.copyOf(deaths);
    }
}
