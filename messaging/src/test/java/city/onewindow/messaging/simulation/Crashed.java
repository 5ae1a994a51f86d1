package city.onewindow.messaging.simulation;

/** The process is gone; an error, so that no code under test takes it for a fault and goes on. */
final class Crashed extends Error {
    Crashed() {
        super("killed", null, false, false);
    }
}
