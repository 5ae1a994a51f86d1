package city.onewindow.routing.similar.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese in overlapping pairs of characters, other scripts in words; full width and capitals do not matter. Pairs need no
 * dictionary, so a new district, firm or trade term is a term like any other.
 */
final class IssueAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokens = new StandardTokenizer();
        return new TokenStreamComponents(tokens, new CJKBigramFilter(normalized(tokens)));
    }

    private static TokenStream normalized(TokenStream tokens) {
        return new LowerCaseFilter(new CJKWidthFilter(tokens));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
        return normalized(tokens);
    }
}
