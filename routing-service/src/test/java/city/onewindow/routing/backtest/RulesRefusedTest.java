package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of rules says no to: clearly, in a dispatcher's words, and with nothing stored. */
class RulesRefusedTest extends RulesByHand {
    @ParameterizedTest
    @CsvSource({
        "remove:999, 404, 第 999 行",
        "up:999, 404, 第 999 行",
        "save:999, 404, 第 999 行",
        "up:1, 404, 第 1 行",
        "take:999999, 404, 没有这个规则版本",
        "zzz, 400, 没有这个操作",
        "'', 400, 没有这个操作"
    })
    void whatTheDraftDoesNotHaveIsSaidAndNothingIsStored(String what, int status, String words) {
        done(change("otherwise", "author", "王派单", "otherwise", "catalogue"));
        String before = hidden(page(""), "revision");
        HttpResponse<String> answer = change(what, "author", "王派单", "zh", "一条", "id", "one");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("??");
        assertThat(hidden(page(""), "revision")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "zzz, '', 400, 没有这个操作",
        "activate:999999, '', 404, 没有这个规则版本",
        "publish, 9999-12-31T08:00, 422, 一年以后",
        "keep, '', 409, 没有作任何改动",
    })
    void whatCannotBeDecidedIsSaidAndNothingIsStored(String what, String from, int status, String words) {
        String before = hidden(page(""), "decided");
        HttpResponse<String> answer = live(what, "author", "王派单", "reason", "试行", "from", from, "meant", "true");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("??");
        assertThat(hidden(page(""), "decided")).isEqualTo(before);
    }

    @Test
    void aRowThatThereIsNotIsNotEdited() {
        HttpResponse<String> answer = browser.get("/rules?edit=999", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有第 999 行").doesNotContain("id=\"e-zh\"", "??");
    }

    @Test
    void whoeverDoesNotSayWhatThePageShowedIsToldToReload() {
        for (String path : List.of("/rules/draft", "/rules/live")) {
            HttpResponse<String> answer = browser.submit(
                    path, List.of("do", path.endsWith("live") ? "back" : "otherwise", "author", "王", "reason", "试行"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("请刷新页面").doesNotContain("If-Match", "ETag", "??");
        }
    }

    @Test
    void whatIsWrongWithABackTestIsSaidAtItsControl() {
        HttpResponse<String> answer =
                browser.get("/rules/backtest?months=abc&against=sauna&until=2026-99-99", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f-months\"", "href=\"#f-against\"", "截止日")
                .containsPattern("id=\"e-months-[0-9]\"")
                .containsPattern("id=\"e-against-[0-9]\">[^<]*请从列表中选择")
                .doesNotContain("errors 中", "??");
    }

    @Test
    void whatIsWrongIsSaidInThePagesWords() {
        String read = hidden(page(""), "revision");
        done(change("otherwise", "author", "李派单", "otherwise", "catalogue"));
        HttpResponse<String> late =
                browser.submit("/rules/draft", List.of("revision", read, "do", "otherwise", "author", "王派单"));
        assertThat(late.body()).contains("李派单在此期间改过规则表", "下面已是现在的表").doesNotContain("刷新");
        done(change("save:0", "author", "王", "id", "words", "zh", "词", "lead", "sauna", "assists", "taxatoin"));
        String faulty = page("");
        assertThat(faulty)
                .containsPattern("派给</a></strong> <span>[^<]*“sauna”[^<]*请从列出的选项中选择")
                .containsPattern("协办部门</a></strong> <span>[^<]*“taxatoin”[^<]*是否要填：税务局（taxation）？")
                .containsPattern("请加上条件；其余问题的去向在“没有规则适用时”选择");
        done(change("remove:" + rowOf(faulty, "words"), "author", "王"));
        HttpResponse<String> yaml = change("file", "author", "王", "yaml", "format: 1\ncolour: x");
        assertThat(yaml.body()).contains("第 2 行：没有名为“colour”");
        assertThat(browser.submit(
                                "/rules/draft?lang=en",
                                List.of(
                                        "revision",
                                        hidden(page(""), "revision"),
                                        "do",
                                        "file",
                                        "author",
                                        "W",
                                        "yaml",
                                        "format: 1\ncolour: x"))
                        .body())
                .contains("Line 2: there is no key");
        assertThat(change("file", "author", "王", "yaml", "format: 1").body())
                .contains("href=\"#f-yaml\"", "没有写 rules", "rules: []");
        page("?lang=zh");
    }

    @Test
    void aRowThatWasOvertakenIsKeptAndNobodyIsToldToThrowItAway() {
        String read = hidden(page(""), "revision");
        done(change("save:0", "author", "李派单", "id", "sooner", "zh", "早到的一行", "lead", "taxation"));
        for (String language : List.of("en", "zh")) {
            HttpResponse<String> late = browser.submit(
                    "/rules/draft?lang=" + language,
                    List.of("revision", read, "do", "save:0", "author", "王", "id", "late", "zh", "迟到", "place", "2"));
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(late.body())
                    .contains(language.equals("en") ? "what you typed is kept" : "你填写的还在", "value=\"迟到\"")
                    .doesNotContain("刷新", "Reload", "??");
        }
        done(change("remove:" + rowOf(page(""), "sooner"), "author", "王"));
    }

    @Test
    void aPastedTableThatIsRefusedNeedNotBePastedAgain() {
        assertThat(change("file", "author", "", "yaml", "format: 1\nrules: []").body())
                .contains("format: 1\nrules: []</textarea>");
    }

    /** The name of the last time is no answer to who takes it out. */
    @ParameterizedTest
    @ValueSource(strings = {"otherwise", "save:0"})
    void aNameThatIsMissingIsMissingInItsField(String what) {
        List<String> form = List.of("revision", hidden(page(""), "revision"), "do", what, "author", "", "zh", "一条");
        HttpResponse<String> refused =
                browser.submit("/rules/draft", form, "Cookie", "onewindow-routing-author=remembered");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("缺少必填内容").doesNotContain("value=\"remembered\"");
    }

    @Test
    void aFaultyDraftIsNotPublishedAndTheSentenceIsItsOwn() {
        done(change("save:0", "author", "王", "id", "faulty", "zh", "错", "lead", "taxation", "enabled", "true"));
        HttpResponse<String> refused = live("publish", "author", "王", "reason", "试行");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("草稿没有发布", "生效的规则没有变化").doesNotContain("无法据以试算", "??");
        done(change("remove:" + rowOf(page(""), "faulty"), "author", "王"));
    }
}
