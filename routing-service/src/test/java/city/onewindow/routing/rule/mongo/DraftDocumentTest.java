package city.onewindow.routing.rule.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.rule.application.RuleDraft;
import city.onewindow.routing.rule.model.Tables;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DraftDocumentTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    @Test
    void aDraftThatWasKeptBeforeChangesCouldBeTakenBackIsStillRead() {
        RuleDraft draft = new RuleDraft(
                4, 1, Tables.FULL, "王", NOON, List.of(new RuleDraft.Earlier(4, 1, Tables.FULL, "李", NOON)));
        Document document = DraftDocument.write(draft);
        document.remove("earlier");
        assertThat(DraftDocument.read(document)).isEqualTo(new RuleDraft(4, 1, Tables.FULL, "王", NOON));
    }
}
