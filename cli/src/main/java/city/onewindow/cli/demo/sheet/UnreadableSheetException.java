package city.onewindow.cli.demo.sheet;

import city.onewindow.stack.supervise.Bilingual;

/** The file cannot be carried; the message says in one sentence where and why. */
public final class UnreadableSheetException extends IllegalArgumentException implements Bilingual {
    private final String chinese;

    UnreadableSheetException(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
