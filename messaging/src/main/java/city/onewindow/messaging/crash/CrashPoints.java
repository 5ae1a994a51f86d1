package city.onewindow.messaging.crash;

/** Where a process may be made to die, so that a drill shows that nothing depends on its living on. */
@FunctionalInterface
public interface CrashPoints {
    /** After a use case's or inbox's write, before its events are handed to the relay. */
    String AFTER_WRITE = "after-write";

    /** After the broker acknowledged an event, before {@code published} is raised. */
    String AFTER_ACK = "after-ack";

    /** After an effect was written, before its first derived step ran. */
    String EFFECT_BEFORE_STEP = "effect-before-step";

    /** After an effect was written, before the Kafka offset is committed. */
    String EFFECT_BEFORE_COMMIT = "effect-before-commit";

    /** After a parked event was inserted, before its issue is blocked. */
    String MID_PARKING = "mid-parking";

    /** After a replayed event was applied, before the issue is unblocked. */
    String MID_REPLAY = "mid-replay";

    /** Nothing ever happens. */
    CrashPoints NONE = name -> {};

    /** The code has come to the place of that name. */
    void reach(String name);
}
