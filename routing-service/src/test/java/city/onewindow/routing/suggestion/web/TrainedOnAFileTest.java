package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.testkit.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher brings texts of elsewhere as a CSV file; what was learned from it is asked like any other model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainedOnAFileTest {
    private static final String DOOR = "/api/suggestion/models";
    /** 王, 移交. */
    private static final String SIGNED = DOOR + "?by=%E7%8E%8B&reason=%E7%A7%BB%E4%BA%A4";

    private final RunningRouting routing = RunningRouting.get();
    private final Models models = new Models(routing);
    private final Browser here = routing.browser(0);

    private HttpResponse<String> send(String path, byte[] file, String language) {
        return here.send(
                "POST", path, file, Map.of("Content-Type", "text/csv; charset=UTF-8", "Accept-Language", language));
    }

    /** As a spreadsheet writes it: a mark, quotes, and a column more. */
    static byte[] csv(List<Example> examples) {
        return examples.stream()
                .map(each -> "2025,%s,\"%s\"\r\n".formatted(each.label(), each.text()))
                .collect(Collectors.joining("", "\uFEFFyear,label,text\r\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void noModelHasLived() {
        models.forget();
    }

    @Test
    void whatWasLearnedFromAFileIsActivatedAndAsked() {
        HttpResponse<String> trained = send(SIGNED + "&precision=0.9", csv(MadeUpIssues.of(150, 2)), "zh");
        assertThat(trained.statusCode()).as(trained.body()).isEqualTo(201);
        assertThat(trained.body()).contains("\"source\":\"file\"", "\"taxation\"", "移交", "\"wanted\":0.9");
        long version =
                JsonMapper.shared().readTree(trained.body()).path("number").asLong(0);
        models.activate(version);
        models.awaitEverywhere(version);
        assertThat(routing.browser(1)
                        .post("/api/suggestion/tries", "{\"subject\":\"退税\",\"text\":\"增值税发票的出口退税申报，税率\"}")
                        .body())
                .contains("\"outcome\":\"confident\"", "\"modelVersion\":\"" + version + "\"", "taxation");
        assertThat(here.get("/suggestion?lang=zh", "Accept", "text/html").body())
                .contains("CSV 文件", "data-most=\"8388608\"")
                .doesNotContain("??");
    }

    /** So a spreadsheet in Chinese writes it. */
    @Test
    void aFileInGb18030IsLearnedFromAlike() {
        byte[] utf8 = csv(MadeUpIssues.of(150, 2));
        byte[] gb18030 = new String(utf8, StandardCharsets.UTF_8).substring(1).getBytes(Charset.forName("GB18030"));
        HttpResponse<String> trained = send(SIGNED, gb18030, "zh");
        assertThat(trained.statusCode()).as(trained.body()).isEqualTo(201);
        assertThat(learned(trained)).isEqualTo(learned(send(SIGNED, utf8, "zh")));
    }

    private static String learned(HttpResponse<String> trained) {
        return JsonMapper.shared().readTree(trained.body()).path("digest").toString();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                     texts-empty,              CSV,          text
            'text,label\\n',                         texts-no-rows,            首行,          rows
            'topic,content\\na,b\\n',                 texts-lacking,            'topic, content', 'topic, content'
            'text;label\\na;b\\n',                    texts-lacking,            text;label,   text;label
            'label,text,label\\na,b,c\\n',            texts-twice,              label,        label
            'text,label\\na,taxation\\nb\\n',          texts-uneven,             第 2 条（文件第 3 行起）, 'Row 2 (from line 3)'
            'text,label\\na,taxation\\n ,taxation\\n', texts-no-text,        第 2 条（文件第 3 行起）, 'Row 2 (from line 3)'
            'text,label\\na,\\n',                     texts-no-label,           第 1 条,       Row 1
            'text,label\\na,taxation\\n"b,c\\n',       texts-unclosed,           第 2 条（文件第 3 行起）, 'Row 2 (from line 3)'
            'text,label\\n"a"b,taxation\\n',          texts-trailing,           第 1 条,       Row 1
            'text,label\\na,taxation\\nb,税务\\n',     texts-unknown-department, 第 2 条（文件第 3 行起）, 'taxation ('
            """)
    void whatIsWrongWithAFileIsNamed(String file, String code, String zh, String en) {
        byte[] bytes = file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> chinese = send(SIGNED, bytes, "zh");
        assertThat(chinese.statusCode()).as(chinese.body()).isEqualTo(422);
        assertThat(chinese.body()).contains("\"" + code + "\"", zh).doesNotContain("??", "JSON", "{0}");
        assertThat(send(SIGNED, bytes, "en").body())
                .contains("\"" + code + "\"", en)
                .doesNotContain("??", "JSON", "{0}");
    }

    @Test
    void tooMuchAndWhatIsNoTextAreNamed() {
        String rows = "a,taxation\n".repeat(20_001);
        HttpResponse<String> many = send(SIGNED, ("text,label\n" + rows).getBytes(StandardCharsets.UTF_8), "en");
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(many.body()).contains("texts-too-many", "20,001", "20,000");
        HttpResponse<String> large = send(SIGNED, new byte[(8 << 20) + 1], "en");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body())
                .contains("8,192 KiB", "texts-too-large", "Send fewer rows, the latest", "20,000 rows")
                .doesNotContain("or send it in parts", "??");
        HttpResponse<String> other = send(SIGNED, new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF}, "en");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body())
                .contains("texts-encoding", "From line 2 on", "CSV UTF-8")
                .doesNotContain("??");
        HttpResponse<String> little = send(SIGNED, csv(MadeUpIssues.of(3, 2)), "en");
        assertThat(little.statusCode()).isEqualTo(409);
        assertThat(little.body()).contains("suggestion-too-little", "larger file");
    }

    /** Whoever writes what the answer says is not refused again. */
    @Test
    void whatIsSaidInsteadOfANumberIsOneThatIsTaken() {
        byte[] file = csv(MadeUpIssues.of(30, 2));
        String query = send(SIGNED + "&precision=abc", file, "en").body();
        assertThat(query).contains("#query/precision", "Use: 0.95.");
        String body = here.post(
                        DOOR, "{\"by\":\"Wang\",\"reason\":\"trial\",\"precision\":\"abc\"}", "Accept-Language", "en")
                .body();
        assertThat(body).contains("\"/precision\"", "It should be: 0.95.");
        assertThat(send(SIGNED + "&precision=0.95", file, "en").statusCode()).isEqualTo(201);
        Issue issue = routing.triaged("几分钟");
        String claim = "/api/issues/" + issue.id() + "/claim";
        assertThat(here.put(claim, "{\"by\":\"Wang\",\"minutes\":\"soon\"}").body())
                .contains("\"/minutes\"", "应为：1。");
        assertThat(here.put(claim, "{\"by\":\"Wang\",\"minutes\":1}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> page =
                here.submit("/suggestion/models?lang=en", List.of("by", "Wang", "reason", "trial", "precision", "abc"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Use: 50–99.", "value=\"Wang\"");
    }

    @Test
    void ofAModelThatIsSureOfNothingNoPrecisionIsTold() {
        HttpResponse<String> little = send(SIGNED, csv(MadeUpIssues.of(30, 2)), "en");
        assertThat(little.statusCode()).as(little.body()).isEqualTo(201);
        assertThat(little.body()).contains("\"coverage\":0.0", "\"precision\":null");
    }

    @Test
    void emptyTextsAreNamedByTheirRowsAndNotCountedAsKeptBack() {
        String rows = ",taxation\n".repeat(60);
        HttpResponse<String> empty = send(SIGNED, ("text,label\n" + rows).getBytes(StandardCharsets.UTF_8), "en");
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Row 1 (from line 2)", "Row 20 (from line 21)", "40 things more are wrong")
                .doesNotContain("Row 21 ");
    }

    @Test
    void noKindOfFaultHidesAnother() {
        byte[] file = "text,label\na\nb,\n ,taxation\nc,mayor\nd,taxation\n\"e".getBytes(StandardCharsets.UTF_8);
        assertThat(send(SIGNED, file, "zh").body())
                .contains(
                        "texts-uneven", "texts-no-label", "texts-no-text", "texts-unknown-department", "texts-unclosed")
                .doesNotContain("texts-more", "??");
        byte[] many = ("text,label\n" + "a\n".repeat(21)).getBytes(StandardCharsets.UTF_8);
        assertThat(send(SIGNED, many, "en").body()).contains("One thing more is wrong and not listed here");
        assertThat(send(SIGNED, many, "zh").body()).contains("另有 1 处问题");
    }

    @Test
    void whoAndWhyAreAskedForAsAtTheOtherDoor() {
        byte[] file = csv(MadeUpIssues.of(30, 2));
        HttpResponse<String> unsigned = send(DOOR, file, "en");
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("\"#query/by\"", "\"#query/reason\"", "\"missing\"");
        HttpResponse<String> sure = send(SIGNED + "&precision=1", file, "en");
        assertThat(sure.statusCode()).isEqualTo(422);
        assertThat(sure.body()).contains("\"#query/precision\"", "0.5–0.999");
        assertThat(send(SIGNED + "&precision=most", file, "en").statusCode()).isEqualTo(400);
    }

    /** The others in this run know of no model. */
    @AfterAll
    void end() {
        models.activate(0);
        models.awaitEverywhere(0);
    }
}
