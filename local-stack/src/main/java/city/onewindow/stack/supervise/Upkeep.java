package city.onewindow.stack.supervise;

import java.time.Duration;

/** Who is told what becomes of parts that end by themselves. Not told anything once the stack is being ended. */
public interface Upkeep {
    /** It ended, and is started again after the pause. */
    void ended(Part part, int code, Duration pause);

    /** It could not even be started; that was a try as well. */
    void notStarted(Part part, String why);

    /** It was not even tried, for somebody else has its port now; that counts as a try. */
    void portTaken(Part part, Ports.PortTakenException taken);

    /** It is ready again. */
    void ready(LocalStack.Started again);

    /** It ended after so many tries in a row, and is left so. */
    void left(Part part, int code, int tries);
}
