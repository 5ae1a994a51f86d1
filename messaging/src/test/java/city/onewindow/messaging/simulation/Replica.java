package city.onewindow.messaging.simulation;

import city.onewindow.messaging.crash.CrashPoints;

/** A process that can be killed. */
abstract class Replica {
    private boolean dead;

    final boolean isDead() {
        return dead;
    }

    final void kill() {
        dead = true;
    }

    /** Crash points that go off by chance. */
    final CrashPoints crashPoints(Chance chance) {
        return name -> {
            chance.moment(this);
            if (chance.in(40)) {
                kill();
                throw new Crashed();
            }
        };
    }
}
