package city.onewindow.cli.demo.play;

import java.text.Normalizer;

/** The form in which texts are kept: composed characters, one kind of line end, nothing blank around them. */
public final class Texts {
    private Texts() {}

    /** Two texts that are equal in this form say the same, to the last character. */
    public static String normal(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(unix, Normalizer.Form.NFC).strip();
    }
}
