package city.onewindow.routing.suggestion.csv;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.model.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelledTextsTest {
    @Test
    void quotesLineEndsAMarkBlankLinesAndOtherColumnsAreRead() {
        String text =
                "\uFEFF\n\"id\",\" label\",\"text\"\r\n1,ecology,\"排污,\n\"\"直排\"\"\"\r\n\r\n2, taxation ,\r\n3,finance,贷款";
        assertThat(LabelledTexts.read(text))
                .isEqualTo(new TextsFile.Read(List.of(
                        new LabelledText(1, 3, new Example("排污,\n\"直排\"", "ecology")),
                        new LabelledText(2, 6, new Example("", "taxation")),
                        new LabelledText(3, 7, new Example("贷款", "finance")))));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", new TextsFault.Empty()),
                Arguments.of("\uFEFF \r\n\r\n", new TextsFault.Empty()),
                Arguments.of(
                        "topic,content\na,b\n",
                        new TextsFault.Lacking(List.of("text", "label"), List.of("topic", "content"))),
                Arguments.of("text,部门\na,b\n", new TextsFault.Lacking(List.of("label"), List.of("text", "部门"))),
                Arguments.of(
                        "text;label\na;b\n", new TextsFault.Lacking(List.of("text", "label"), List.of("text;label"))),
                Arguments.of("text,label,text\na,b,c\n", new TextsFault.Twice("text")),
                Arguments.of("text,label", new TextsFault.NoRows()),
                Arguments.of("text,label\n\n \n", new TextsFault.NoRows()),
                Arguments.of("text,label\n\"a\nb\",c\n\nd\n", new TextsFault.Uneven(2, 5, 1, 2)),
                Arguments.of("text,label\na,b,c\n", new TextsFault.Uneven(1, 2, 3, 2)),
                Arguments.of("text,label\na, \n", new TextsFault.NoLabel(1, 2)),
                Arguments.of("text,label\na,b\n\"c,d\ne,f\n", new TextsFault.Unclosed(2, 3)),
                Arguments.of("\"text,label\na,b\n", new TextsFault.Unclosed(1, 1)),
                Arguments.of("text,label\na,b\n\"c\" d,e\nf,g\n", new TextsFault.Trailing(2, 3)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamedWithItsRow(String text, TextsFault fault) {
        assertThat(LabelledTexts.read(text)).isEqualTo(new TextsFile.Unreadable(List.of(fault), 0));
    }

    @Test
    void faultsOfAllKindsAreNamedAtOnce() {
        String text = "text,label\na\nb,\n ,taxation\nc,mayor\n\u200B,\nd,mayor\n\"e";
        assertThat(LabelledTexts.read(text, 5, Set.of("taxation")))
                .isEqualTo(new TextsFile.Unreadable(
                        List.of(
                                new TextsFault.TooMany(6, 5),
                                new TextsFault.Uneven(1, 2, 1, 2),
                                new TextsFault.NoLabel(2, 3),
                                new TextsFault.NoText(3, 4),
                                new TextsFault.UnknownLabel(4, 5, "mayor"),
                                new TextsFault.NoLabel(5, 6),
                                new TextsFault.NoText(5, 6),
                                new TextsFault.Unclosed(7, 8)),
                        0));
    }

    @Test
    void ofManyAFewOfEachKindAreNamedAndTheRestIsCounted() {
        String text = "text,label\n" + "a\n".repeat(1_000) + "b,\n".repeat(500) + "c,mayor\n";
        assertThat(LabelledTexts.read(text, 20_000, Set.of("taxation")))
                .isInstanceOfSatisfying(TextsFile.Unreadable.class, not -> {
                    assertThat(not.faults())
                            .hasSize(20)
                            .contains(
                                    new TextsFault.Uneven(10, 11, 1, 2),
                                    new TextsFault.NoLabel(1_009, 1_010),
                                    new TextsFault.UnknownLabel(1_501, 1_502, "mayor"))
                            .isSortedAccordingTo(Comparator.comparingLong(TextsFault::row));
                    assertThat(not.more()).isEqualTo(1_481);
                });
    }

    @Test
    void whatIsOnlyJudgedMayHaveAnyLabelAndNoText() {
        assertThat(LabelledTexts.read("text,label\n,城建\n")).isInstanceOf(TextsFile.Read.class);
        assertThat(LabelledTexts.read("text,label\na,b\n", 1, Set.of("b"))).isInstanceOf(TextsFile.Read.class);
    }
}
