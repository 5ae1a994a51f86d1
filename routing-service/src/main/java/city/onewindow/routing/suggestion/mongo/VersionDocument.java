package city.onewindow.routing.suggestion.mongo;

import city.onewindow.routing.suggestion.application.ModelVersion;
import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.ModelVersion.Learning;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;

/** A version as BSON. */
final class VersionDocument {
    private VersionDocument() {}

    static Document write(ModelVersion version) {
        Learning learning = version.learning();
        Document document = new Document("_id", version.number())
                .append("author", version.author())
                .append("reason", version.reason())
                .append("source", version.source())
                .append("at", Date.from(version.at()))
                .append("digest", version.digest())
                .append("bytes", version.bytes())
                .append(
                        "learning",
                        new Document("examples", learning.examples())
                                .append("leftOut", learning.leftOut())
                                .append("labels", learning.labels())
                                .append("wanted", learning.wanted())
                                .append("threshold", learning.threshold())
                                .append("coverage", learning.coverage())
                                .append("accuracy", learning.accuracy())
                                .append("macroF1", learning.macroF1())
                                // As it was always written: a replica of before reads it while they change over.
                                .append("precision", Objects.requireNonNullElse(learning.precision(), 1.0))
                                .append("calibrationError", learning.calibrationError()))
                .append("comparison", write(version.comparison()))
                .append("decides", version.decides());
        if (version.onHistory() != null) {
            document.append("onHistory", write(version.onHistory()));
        }
        return document;
    }

    private static Document write(Comparison comparison) {
        Document compared = new Document("rows", comparison.rows()).append("right", comparison.right());
        if (comparison.sure() != null) {
            compared.append("sure", comparison.sure()).append("sureRight", comparison.sureRight());
        }
        if (comparison.live() != null) {
            compared.append("live", comparison.live()).append("liveRight", comparison.liveRight());
        }
        return compared;
    }

    static ModelVersion read(Document document) {
        Document learning = document.get("learning", Document.class);
        Document onHistory = document.get("onHistory", Document.class);
        String source = document.getString("source");
        return new ModelVersion(
                document.getLong("_id"),
                document.getString("author"),
                document.getString("reason"),
                source,
                document.getDate("at").toInstant(),
                document.getString("digest"),
                document.getInteger("bytes"),
                new Learning(
                        learning.getInteger("examples"),
                        learning.getInteger("leftOut"),
                        learning.getList("labels", String.class),
                        learning.getDouble("wanted"),
                        learning.getDouble("threshold"),
                        learning.getDouble("coverage"),
                        learning.getDouble("accuracy"),
                        learning.getDouble("macroF1"),
                        learning.getDouble("precision"),
                        learning.getDouble("calibrationError")),
                comparison(document.get("comparison", Document.class)),
                onHistory == null ? null : comparison(onHistory),
                // Written before there was this field: then the source did.
                document.get("decides", source));
    }

    private static Comparison comparison(Document compared) {
        return new Comparison(
                compared.getInteger("rows"),
                compared.getInteger("right"),
                compared.getInteger("sure"),
                compared.getInteger("sureRight"),
                compared.getLong("live"),
                compared.getInteger("liveRight"));
    }
}
