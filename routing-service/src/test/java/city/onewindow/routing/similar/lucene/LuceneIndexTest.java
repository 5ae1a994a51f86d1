package city.onewindow.routing.similar.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.similar.model.Alike;
import city.onewindow.routing.similar.model.IssueText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    private final LuceneIndex index = new LuceneIndex(20);

    @AfterEach
    void close() {
        index.close();
    }

    private static IssueText text(String issue, int second, String subject, String text) {
        return new IssueText(issue, NOON.plusSeconds(second), subject, text);
    }

    private void fill() {
        index.put(List.of(
                text("plant", 1, "寻找标准厂房", "公司扩产,需租用三千平方米标准厂房。"),
                text("visa", 2, "外籍人才签证", "外籍工程师的工作签证如何办理?"),
                text("bus", 3, "公交线路", "园区到地铁站没有公交车。"),
                text("tax", 4, "研发费用加计扣除", "VAT invoice 与研发费用加计扣除如何申报?")));
    }

    private List<Alike> ask(String subject, String text) {
        return index.alike(subject, text, "nobody", 5);
    }

    @ParameterizedTest
    @CsvSource({"租厂房, 我们想租标准厂房扩大生产, plant", "签证, 为外籍员工办理签证, visa", "地铁站接驳, 希望开通公交车, bus", "ＶＡＴ, 加计扣除的ＩＮＶＯＩＣＥ, tax"})
    void theLikeIsFoundWhateverTheWordsAround(String subject, String text, String found) {
        fill();
        assertThat(ask(subject, text)).first().extracting(Alike::issue).isEqualTo(found);
    }

    @Test
    void whatIsAskedAboutIsNotItsOwnAnswerAndTheUnlikeIsNone() {
        fill();
        assertThat(index.alike("寻找标准厂房", "公司扩产,需租用三千平方米标准厂房。", "plant", 5))
                .extracting(Alike::issue)
                .doesNotContain("plant");
        assertThat(ask("幼儿园", "孩子入学")).isEmpty();
        assertThat(ask("", "。,!")).isEmpty();
    }

    @Test
    void theSameTextScoresOneAndLessScoresLess() {
        fill();
        assertThat(ask("寻找标准厂房", "公司扩产,需租用三千平方米标准厂房。").getFirst().score()).isEqualTo(1.0);
        assertThat(ask("寻找标准厂房", "另外想问孩子入学、公交线路与签证").getFirst().score()).isBetween(0.2, 0.8);
    }

    @Test
    void sharedPairsAreReadAsWords() {
        fill();
        assertThat(ask("厂房", "想租标准厂房").getFirst().words()).contains("标准厂房").doesNotContain("厂房");
        assertThat(ask("", "invoice 的开具").getFirst().words()).containsExactly("invoice");
    }

    @Test
    void takenInAgainItIsThereOnce() {
        fill();
        fill();
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void theOldestAreForgotten() {
        index.put(IntStream.range(0, 40)
                .mapToObj(i -> text("i" + i, i, "厂房", "厂房编号" + i))
                .toList());
        assertThat(index.size()).isEqualTo(20);
        assertThat(index.alike("厂房", "厂房", "", 40))
                .extracting(Alike::issue)
                .contains("i39", "i20")
                .doesNotContain("i19", "i0");
    }

    @Test
    void chineseIsTakenInPairsAndTheRestInWords() throws IOException {
        try (IssueAnalyzer analyzer = new IssueAnalyzer()) {
            assertThat(Token.all(analyzer, "标准厂房 ＶＡＴ-13%,开票"))
                    .extracting(Token::term)
                    .containsExactly("标准", "准厂", "厂房", "vat", "13", "开票");
        }
    }
}
