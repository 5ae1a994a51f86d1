package city.onewindow.routing.suggestion.lucene;

import city.onewindow.routing.suggestion.model.Segmenter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** By Lucene's dictionary of simplified Chinese; other scripts by their letters and blanks. The first call loads it. */
public final class ChineseSegmenter implements Segmenter {
    @Override
    public BitSet edges(String text) {
        BitSet edges = new BitSet(text.length() + 1);
        try (HMMChineseTokenizer words = new HMMChineseTokenizer()) {
            OffsetAttribute word = words.addAttribute(OffsetAttribute.class);
            words.setReader(new StringReader(text));
            words.reset();
            while (words.incrementToken()) {
                edges.set(word.startOffset());
                edges.set(word.endOffset());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return edges;
    }
}
