package city.onewindow.stack.supervise;

/** An option has a value that it cannot have. */
public final class WrongOptionException extends IllegalArgumentException implements Bilingual {
    private final String chinese;

    /** Each names the option, and what it takes. */
    public WrongOptionException(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
