package city.onewindow.routing.similar.lucene;

import city.onewindow.routing.similar.application.AlikeIndex;
import city.onewindow.routing.similar.model.Alike;
import city.onewindow.routing.similar.model.IssueText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** On disk, in a directory of this process alone that goes with it, so that memory does not grow with the city. */
public final class LuceneIndex implements AlikeIndex, AutoCloseable {
    static final String ISSUE = "issue";
    static final String AT = "at";

    private final int most;
    private final Path path;
    private final Analyzer analyzer = new IssueAnalyzer();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Empty. @param most issues that it holds, about; the oldest are forgotten */
    public LuceneIndex(int most) {
        this.most = most;
        try {
            path = Files.createTempDirectory("onewindow-similar");
            directory = FSDirectory.open(path);
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(8);
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("no index of similar issues", e);
        }
    }

    @Override
    public synchronized void put(List<IssueText> texts) {
        try {
            for (IssueText text : texts) {
                writer.updateDocument(new Term(ISSUE, text.issue()), document(text));
            }
            searchers.maybeRefreshBlocking();
            forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void remove(List<String> issues) {
        try {
            for (String issue : issues) {
                writer.deleteDocuments(new Term(ISSUE, issue));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(IssueText text) {
        Document document = new Document();
        long at = text.at().toEpochMilli();
        document.add(new StringField(ISSUE, text.issue(), Field.Store.YES));
        document.add(new LongPoint(AT, at));
        document.add(new NumericDocValuesField(AT, at));
        document.add(new TextField(Question.SUBJECT, text.subject(), Field.Store.NO));
        document.add(new TextField(Question.TEXT, text.text(), Field.Store.NO));
        return document;
    }

    /** Only now and then, a tenth at a time: looking for the oldest costs a pass over all. */
    private void forget() throws IOException {
        int tooMany = size() - most;
        if (tooMany <= most / 10) {
            return;
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            Sort oldestFirst = new Sort(new SortField(AT, SortField.Type.LONG));
            FieldDoc last =
                    (FieldDoc) searcher.search(new MatchAllDocsQuery(), tooMany, oldestFirst).scoreDocs[tooMany - 1];
            writer.deleteDocuments(LongPoint.newRangeQuery(AT, Long.MIN_VALUE, (long) last.fields[0]));
        } finally {
            searchers.release(searcher);
        }
        searchers.maybeRefreshBlocking();
    }

    @Override
    public List<Alike> alike(String subject, String text, String except, int limit) {
        return asked(subject, text, question -> question.ask(except, limit));
    }

    @Override
    public List<String> nearest(String subject, String text, String except, int limit) {
        return asked(subject, text, question -> question.nearest(except, limit));
    }

    @FunctionalInterface
    private interface Asking<T> {
        List<T> of(Question question) throws IOException;
    }

    private <T> List<T> asked(String subject, String text, Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(new Question(searcher, analyzer, subject, text));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.getIndexReader().numDocs();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
            analyzer.close();
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
