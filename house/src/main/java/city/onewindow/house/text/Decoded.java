package city.onewindow.house.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What the bytes of somebody's file say. It is UTF-8, read strictly, or GB18030 from end to end, which spreadsheets in
 * Chinese write; a byte-order mark is left out.
 */
public sealed interface Decoded {
    record Text(String text) implements Decoded {}

    /**
     * Not a text.
     *
     * @param before what is UTF-8 as far as it goes
     * @param at from 0, the first byte that is not
     */
    record Neither(String before, int at) implements Decoded {
        /** In which it breaks off, from 1. */
        public long line() {
            return 1 + before.chars().filter(each -> each == '\n').count();
        }
    }

    static Decoded of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (!result.isError()) {
            return new Text(withoutMark(text));
        }
        if (!isBrokenUtf8(bytes)) {
            try {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                return new Text(withoutMark(
                        Charset.forName("GB18030").newDecoder().decode(all).toString()));
            } catch (CharacterCodingException neither) {
                return new Neither(text, in.position());
            }
        }
        return new Neither(text, in.position());
    }

    /**
     * Read as the other, most of it would become characters too, none of them right. A pair of GB18030's bytes is UTF-8 by
     * chance, about one in five, so it is asked what most of them are.
     */
    private static boolean isBrokenUtf8(byte[] bytes) {
        CharBuffer lenient;
        try {
            lenient = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("what is malformed is replaced", e);
        }
        long broken = lenient.chars().filter(each -> each == '\uFFFD').count();
        long whole = lenient.chars().filter(each -> each >= 0x80).count() - broken;
        return broken * 2 <= whole;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
