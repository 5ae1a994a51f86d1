package city.onewindow.routing.assignment.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Case;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseCodecTest {
    private final CaseCodec codec = new CaseCodec();

    static Stream<Case> states() {
        return Stream.concat(
                Cases.all().values().stream(),
                Stream.of(
                        Cases.after(Cases.replied(), Cases.UNDELIVERED),
                        Cases.released(),
                        Cases.after(Cases.released(), Cases.REVOKE_RELEASE),
                        Cases.after(Cases.closed(), Cases.RELEASE_REPLY),
                        Cases.after(Cases.triage(), Cases.WITHDRAW),
                        Cases.after(Cases.after(Cases.triage(), Cases.WITHDRAW), Cases.CLOSED)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatIsWrittenIsReadAgain(Case state) {
        Document stored = Document.parse(codec.write(state).toJson());
        assertThat(codec.read(stored)).isEqualTo(state);
    }

    @Test
    void everyDepartmentThatIsConcernedFindsTheCaseOnItsShelf() {
        assertThat(Shelves.of(Cases.triage())).containsExactly("open", "triage");
        assertThat(Shelves.of(Cases.dispatched()))
                .containsExactly(
                        "open",
                        "development-zone-centre:dispatched",
                        "natural-resources:assisting",
                        "housing:assisting");
        assertThat(Shelves.of(Cases.replied()))
                .containsExactly("development-zone-centre:replied", "natural-resources:replied", "housing:replied");
        assertThat(Shelves.of(Cases.after(Cases.dispatched(), Cases.PLACE_ANEW)))
                .containsExactly("open", "industry:dispatched", "science:assisting");
    }
}
