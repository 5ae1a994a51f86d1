package city.onewindow.stack.supervise;

/** An option has a value that it cannot have. */
public final class WrongOptionException extends IllegalArgumentException implements Bilingual {
    private final String chinese;

    /** Each names the option, and what it takes. */
    public WrongOptionException(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    /** @throws WrongOptionException naming the option and its range, where what was given lies outside of it */
    public static void unlessBetween(String option, long least, long most, long given) {
        if (given < least || given > most) {
            throw new WrongOptionException(
                    "%s 须在 %d 至 %d 之间，给出的是 %d。".formatted(option, least, most, given),
                    "%s must lie between %d and %d, was %d.".formatted(option, least, most, given));
        }
    }

    /** @throws WrongOptionException naming the option and the least that it takes, where less was given */
    public static void ifBelow(String option, long least, long given) {
        if (given < least) {
            throw new WrongOptionException(
                    "%s 至少为 %d，给出的是 %d。".formatted(option, least, given),
                    "%s must be %d at the least, was %d.".formatted(option, least, given));
        }
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
