package city.onewindow.stack.supervise;

/** A fault that a person can do something about: its message is English, and this is the same in Chinese. */
public interface Bilingual {
    /** One sentence. */
    String chinese();
}
