package city.onewindow.stack.process;

import java.util.Arrays;

/**
 * Runs another main class in this process and ends with the process named by the first argument. So a service, which
 * knows nothing of supervisors, does not outlive one that was killed.
 */
public final class Leashed {

    private Leashed() {}

    /**
     * Starts the main class named by the second argument with what follows.
     *
     * @throws ReflectiveOperationException when that class is not there or has no main method
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Life.endWith(Long.parseLong(arguments[0]));
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }
}
