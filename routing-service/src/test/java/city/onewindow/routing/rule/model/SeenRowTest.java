package city.onewindow.routing.rule.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenRowTest {
    private static final WrittenRule A =
            to("a", "taxation", Map.of("requester", List.of("talent", "company")), "税", "费");
    private static final WrittenRule B = to("b", "industry", Map.of(), "产业");
    private static final SeenRow SEEN = SeenRow.of(7, A);

    private static WrittenRule to(String id, String lead, Map<String, List<String>> codes, String... any) {
        return Tables.to(id, lead, codes, any);
    }

    @Test
    void isReadBackAsAPageCarriesItAndNothingElseIsRead() {
        assertThat(SeenRow.read(SEEN.text())).isEqualTo(Optional.of(SEEN));
        assertThat(SEEN.text()).matches("7:[0-9a-f-]+");
        for (String other :
                List.of("", "7", "7:", SEEN.text() + "-", SEEN.text().substring(1), "<b>")) {
            assertThat(SeenRow.read(other)).as(other).isEmpty();
        }
    }

    @Test
    void isFoundWhereItStandsAndWhereItWasMovedTo() {
        assertThat(SEEN.in(List.of(B, A), 2)).containsExactly(2);
        assertThat(SEEN.in(List.of(B, A), 1)).containsExactly(2);
        assertThat(SEEN.in(List.of(A, B), 9)).containsExactly(1);
        assertThat(SEEN.in(List.of(B), 1)).isEmpty();
        assertThat(SEEN.in(List.of(), 1)).isEmpty();
    }

    @Test
    void isFoundByItsIdWhenAnotherChangedItAndByAllElseWhenItsIdWasChanged() {
        assertThat(SEEN.in(List.of(B, to("a", "housing", Map.of())), 1)).containsExactly(2);
        assertThat(SEEN.in(List.of(B, A.under("other")), 1)).containsExactly(2);
        assertThat(SEEN.in(List.of(B, A.under("other"), to("a", "housing", Map.of())), 1))
                .containsExactly(3);
    }

    @Test
    void whereSeveralMayBeItAllAreNamed() {
        assertThat(SEEN.in(List.of(to("a", "housing", Map.of()), to("a", "science", Map.of())), 1))
                .containsExactly(1, 2);
    }

    @Test
    void whatAnotherChangedIsLostUnlessTheSameIsTyped() {
        WrittenRule theirs = to("a", "housing", Map.of("district", List.of("bacheng")), "税", "费");
        assertThat(SEEN.lost(theirs, A)).containsExactly("district", "requester", "lead");
        assertThat(SEEN.lost(theirs, to("a", "science", theirs.codes(), "税"))).containsExactly("lead");
        assertThat(SEEN.lost(theirs, theirs)).isEmpty();
    }

    @Test
    void whatNobodyElseChangedIsNotLost() {
        assertThat(SEEN.lost(A, B)).isEmpty();
        // Several in another order, and what goes without saying, are the same.
        WrittenRule same = new WrittenRule(
                "a",
                "规则",
                "",
                "",
                Map.of("requester", List.of("company", "talent")),
                "anywhere",
                List.of("费", "税"),
                List.of(),
                List.of(),
                "taxation",
                List.of(),
                "",
                "",
                "");
        assertThat(SEEN.lost(same, B)).isEmpty();
        assertThat(RowFields.differing(A, same)).isEmpty();
    }

    @Test
    void everyFieldOfARowIsTold() {
        WrittenRule other = new WrittenRule(
                "b",
                "别的",
                "Other",
                "false",
                Map.of(
                        "category",
                        List.of("x"),
                        "district",
                        List.of("x"),
                        "companyTier",
                        List.of("x"),
                        "industry",
                        List.of("x"),
                        "channel",
                        List.of("x"),
                        "requester",
                        List.of("x")),
                "subject",
                List.of("x"),
                List.of("y"),
                List.of("z"),
                "science",
                List.of("housing"),
                "high",
                "1",
                "2");
        assertThat(SEEN.lost(other, A)).isEqualTo(RowFields.ALL);
        assertThat(RowFields.ALL).hasSize(19).doesNotHaveDuplicates();
    }
}
