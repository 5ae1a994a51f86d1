package city.onewindow.routing.similar.lucene;

import city.onewindow.routing.similar.model.Alike;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** One search: the terms that say most about a text, each by its weight. */
final class Question {
    static final String SUBJECT = "subject";
    static final String TEXT = "text";

    /** More say little new and cost time. */
    private static final int MOST_TERMS = 60;

    /** Enough for what has much in common: of 2,428 messages and garbled copies, each was found among five. */
    private static final int FEW_TERMS = 16;

    /**
     * Less of a text’s weight in common says nothing: any two issues share a word. Of the pairs of real messages that were
     * looked at with about as much, half were of one matter.
     */
    private static final double LEAST_SHARE = 0.09;

    /** So few terms in common say nothing where a text has more than {@value #SHORT}. */
    private static final int LEAST_SHARED = 2;

    private static final int SHORT = 3;
    private static final int MOST_REPEATS = 3;
    private static final float SUBJECT_WEIGHT = 2;

    private final IndexSearcher searcher;
    private final String text;
    private final List<Token> tokens;
    private final Map<String, Double> weights;

    Question(IndexSearcher searcher, Analyzer analyzer, String subject, String text) throws IOException {
        this.searcher = searcher;
        this.text = subject + "\n" + text;
        this.tokens = Token.all(analyzer, this.text);
        this.weights = weights(searcher.getIndexReader(), tokens);
    }

    /** Of the weightiest terms: what is there often, and elsewhere seldom, weighs most. */
    private static Map<String, Double> weights(IndexReader reader, List<Token> tokens) throws IOException {
        Map<String, Integer> counted = new LinkedHashMap<>();
        tokens.stream().map(Token::term).filter(Telling::tells).forEach(term -> counted.merge(term, 1, Integer::sum));
        int issues = Math.max(1, reader.numDocs());
        Map<String, Double> all = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> each : counted.entrySet()) {
            int holding = Math.max(
                    reader.docFreq(new Term(TEXT, each.getKey())), reader.docFreq(new Term(SUBJECT, each.getKey())));
            double rarity = Math.log(1 + issues / (holding + 0.5));
            all.put(each.getKey(), Math.min(each.getValue(), MOST_REPEATS) * rarity);
        }
        Map<String, Double> most = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_TERMS)
                .forEach(each -> most.put(each.getKey(), each.getValue()));
        return most;
    }

    /** @param except id of an issue that is left out */
    List<Alike> ask(String except, int limit) throws IOException {
        List<Alike> found = new ArrayList<>();
        for (String issue : hits(MOST_TERMS, except, limit)) {
            alike(issue).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(Alike::score).reversed());
        return found;
    }

    /** By few terms, in the search's own order. @param except id of an issue that is left out */
    List<String> nearest(String except, int limit) throws IOException {
        return hits(FEW_TERMS, except, limit);
    }

    private List<String> hits(int terms, String except, int limit) throws IOException {
        if (weights.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String term : weights.keySet().stream().limit(terms).toList()) {
            any.add(new BoostQuery(new TermQuery(new Term(SUBJECT, term)), SUBJECT_WEIGHT), Occur.SHOULD);
            any.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD);
        }
        any.add(new TermQuery(new Term(LuceneIndex.ISSUE, except)), Occur.MUST_NOT);
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs) {
            String issue = searcher.storedFields()
                    .document(hit.doc, Set.of(LuceneIndex.ISSUE))
                    .get(LuceneIndex.ISSUE);
            found.add(Objects.requireNonNull(issue));
        }
        return found;
    }

    /** Empty where they have too little in common to be called alike. */
    private Optional<Alike> alike(String issue) throws IOException {
        double all = 0;
        double common = 0;
        Map<String, Double> shared = new LinkedHashMap<>();
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            all += each.getValue();
            if (holds(issue, each.getKey())) {
                common += each.getValue();
                shared.put(each.getKey(), each.getValue());
            }
        }
        return isMeaningful(shared.keySet(), common / all)
                ? Optional.of(new Alike(issue, common / all, SharedWords.of(text, tokens, shared)))
                : Optional.empty();
    }

    private boolean isMeaningful(Set<String> shared, double share) {
        boolean enough = shared.size() >= LEAST_SHARED || weights.size() <= SHORT;
        return enough && share >= LEAST_SHARE || shared.stream().anyMatch(Telling::identifies);
    }

    private boolean holds(String issue, String term) throws IOException {
        Query either = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SUBJECT, term)), Occur.SHOULD)
                .add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD)
                .build();
        Query here = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(LuceneIndex.ISSUE, issue)), Occur.FILTER)
                .add(either, Occur.FILTER)
                .build();
        return searcher.count(here) > 0;
    }
}
