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
    void theNearestAreNamedWhateverTheyHaveInCommon() {
        fill();
        String text = "公司扩产,需租用三千平方米标准厂房。";
        List<String> nearest = index.nearest("寻找标准厂房", text, "none", 5);
        assertThat(nearest)
                .containsAll(ask("寻找标准厂房", text).stream().map(Alike::issue).toList());
        assertThat(index.nearest("寻找标准厂房", text, nearest.getFirst(), 5)).doesNotContain(nearest.getFirst());
        assertThat(index.nearest("寻找标准厂房", text, "none", 1)).hasSize(1);
        assertThat(index.nearest("", "", "none", 5)).isEmpty();
    }

    @Test
    void sharedPairsAreReadAsWords() {
        fill();
        assertThat(ask("厂房", "想租标准厂房").getFirst().words()).contains("标准厂房").doesNotContain("厂房");
        assertThat(ask("", "invoice 的开具").getFirst().words()).containsExactly("invoice");
    }

    /** Made up, as people write; each of another matter. */
    private static final List<String> MATTERS = List.of(
            "我司计划扩产，需要租用约 3000 平方米标准厂房，请协助对接。",
            "孩子 6 岁，今年 9 月上小学，外地户籍如何申请就近入学？",
            "公司 2023 年研发费用 3000 万元，加计扣除如何申报？",
            "员工宿舍到地铁站没有公交车，希望开通接驳线路。",
            "外籍工程师的工作签证 3 月到期，请问续签需要哪些材料？",
            "园区门口道路 3 号路积水严重，希望尽快维修排水管道。",
            "人才购房补贴申请已经提交 3 个月，目前没有答复。",
            "公司申请高新技术企业认定，请问今年受理时间是什么时候？",
            "We are a company of 300 people; how can we get a work permit for 3 engineers?",
            "How can our company get the subsidy for 3 solar roofs, please?");

    @Test
    void aNumberOrAWordThatAnyTextHasMakesNoTwoAlike() {
        index.put(IntStream.range(0, MATTERS.size())
                .mapToObj(i -> text("m" + i, i, "", MATTERS.get(i)))
                .toList());
        for (int i = 0; i < MATTERS.size(); i++) {
            assertThat(index.alike("", MATTERS.get(i), "m" + i, 5))
                    .as(MATTERS.get(i))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "想租 2000 平方米的标准厂房用于扩产, m0",
        "外地户籍的孩子今年上小学怎么报名, m1",
        "研发费用加计扣除申报咨询, m2",
        "地铁站到园区宿舍能不能开公交接驳, m3",
        "外籍专家工作签证续签材料, m4",
        "道路积水，排水管道要维修, m5",
        "购房补贴申请提交很久没有答复, m6",
        "高新技术企业认定受理时间, m7",
        "work permit for a foreign engineer, m8",
        "subsidy for solar roofs, m9",
    })
    void theSameMatterInOtherWordsIsFoundAmongThem(String asked, String found) {
        index.put(IntStream.range(0, MATTERS.size())
                .mapToObj(i -> text("m" + i, i, "", MATTERS.get(i)))
                .toList());
        assertThat(index.alike("", asked, "", 5))
                .first()
                .extracting(Alike::issue)
                .isEqualTo(found);
    }

    @Test
    void aLongNumberTells() {
        index.put(List.of(text("permit", 1, "", "许可证 3205830012345 被退回，原因不明。"), text("other", 2, "", "许可 12 年前办的")));
        assertThat(index.alike("", "3205830012345 何时能批下来", "", 5))
                .extracting(Alike::issue)
                .containsExactly("permit");
        assertThat(index.alike("", "12 3 2023", "", 5)).isEmpty();
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
