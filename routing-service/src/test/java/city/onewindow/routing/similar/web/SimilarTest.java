package city.onewindow.routing.similar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.testkit.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alike issues at the desks, from an index that follows the store. */
class SimilarTest {
    private static final String DEPARTMENT = "development-zone-centre";
    private static final String MARKUP = "<img src=x>${7*7}[[${7*7}]]";

    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);

    private String similar(Issue issue) {
        return browser.get("/api/issues/" + issue.id() + "/similar").body();
    }

    private void replied(Issue issue, String text) {
        HttpResponse<String> answer = browser.post(
                "/api/departments/" + DEPARTMENT + "/issues/" + issue.id() + "/replies",
                "{\"audiences\":[\"company\"],\"outcome\":\"solved\",\"text\":\"" + text + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void theReplyToTheLikeIsAtHandForTheNext() {
        Issue old = routing.dispatched("琉璃釉料进口报关");
        replied(old, "釉料按化工品归类,可在单一窗口申报。");
        Issue fresh = routing.triaged("琉璃釉料如何报关");
        await().untilAsserted(() -> assertThat(similar(fresh)).contains(old.id()));
        assertThat(similar(fresh))
                .contains("釉料按化工品归类", "琉璃釉料", "\"status\":\"replied\"", "likely\"")
                .doesNotContain("\"id\":\"" + fresh.id());
        assertThat(browser.get("/api/issues/" + "f".repeat(32) + "/similar").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageFetchesThemAndLeadsToTheMarking(String language) {
        Issue first = routing.dispatched("螺杆压缩机降噪 " + MARKUP + language);
        Issue second = routing.triaged("螺杆压缩机降噪 " + MARKUP + language);
        String page =
                browser.get("/triage/" + second.id(), "Accept", "text/html").body();
        assertThat(page).contains("hx-get=\"/triage/" + second.id() + "/similar?mark=true\"");
        await().untilAsserted(() -> {
            String part = browser.get(
                            "/triage/" + second.id() + "/similar?mark=true&lang=" + language, "HX-Request", "true")
                    .body();
            assertThat(part)
                    .contains(first.grouped(), language.equals("en") ? "Very likely a duplicate" : "很可能重复")
                    .contains("original=" + first.grouped() + "#duplicate", "&lt;img src=x&gt;")
                    .doesNotContain("<html", "<img", "[[49]]", "??");
        });
        assertThat(browser.get("/triage/" + second.id() + "?original=" + first.grouped(), "Accept", "text/html")
                        .body())
                .contains("value=\"" + first.grouped() + "\"");
    }

    /** Nobody can be a duplicate of it, so nothing points there; also when nothing more comes of it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasWithdrawnIsAlikeAndNoDuplicateToMark(boolean closed) {
        String subject = "搪瓷反应釜检验 " + closed;
        Issue first = routing.accepted("plant-and-land", subject, state -> {
            Case withdrawn = now(state, Cases.WITHDRAW);
            return closed ? now(withdrawn, new IssueClosed("withdrawn")) : withdrawn;
        });
        Issue second = routing.triaged(subject);
        await().untilAsserted(() -> assertThat(similar(second)).contains(first.id()));
        assertThat(JsonMapper.shared().readTree(similar(second)).valueStream())
                .filteredOn(each -> each.path("id").asString().equals(first.id()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("sameness").asString()).isEqualTo("none");
                    assertThat(each.path("status").asString()).isEqualTo("withdrawn");
                });
        assertThat(browser.get("/triage/" + second.id() + "/similar?mark=true&lang=zh", "HX-Request", "true")
                        .body())
                .contains(first.grouped(), "已撤回")
                .doesNotContain("original=" + first.grouped(), "已办结");
        assertThat(browser.get("/triage/" + first.id() + "?lang=zh", "Accept", "text/html")
                        .body())
                .contains("已撤回");
    }

    /** Both are shown of each other; only who came later is led to the marking. */
    @Test
    void whoCameFirstIsNotLedToTheMarking() {
        Issue first = routing.triaged("旋转窑托轮检修");
        Issue second = routing.triaged("旋转窑托轮检修");
        await().untilAsserted(() -> {
            assertThat(similar(first)).contains(second.id());
            assertThat(similar(second)).contains(first.id());
        });
        assertThat(browser.get("/triage/" + first.id() + "/similar?mark=true&lang=zh", "HX-Request", "true")
                        .body())
                .contains(second.grouped())
                .doesNotContain("original=" + second.grouped());
        assertThat(JsonMapper.shared().readTree(similar(first)).valueStream())
                .filteredOn(each -> each.path("id").asString().equals(second.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.path("sameness").asString()).isEqualTo("none"));
        assertThat(browser.get("/triage/" + second.id() + "/similar?mark=true&lang=zh", "HX-Request", "true")
                        .body())
                .contains("很可能重复", "original=" + first.grouped());
        assertThat(line(first).path("likelyDuplicate").path("issue").asString(""))
                .isNotEqualTo(second.id());
        assertThat(line(second).path("likelyDuplicate").path("issue").asString())
                .isEqualTo(first.id());
    }

    /** Without scripts nothing is fetched: a link leads to the same list, on a page of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutScriptsALinkLeadsToTheList(String language) {
        Issue first = routing.dispatched("双梁桥式起重机年检 " + language);
        Issue second = routing.dispatched("双梁桥式起重机年检 " + language);
        await().untilAsserted(() -> assertThat(similar(second)).contains(first.id()));
        for (String own : List.of("/triage/" + second.id(), "/desk/" + DEPARTMENT + "/issues/" + second.id())) {
            Matcher link = Pattern.compile("<a href=\"(" + own + "/similar[^\"]*)\"")
                    .matcher(browser.get(own, "Accept", "text/html").body());
            assertThat(link.find()).as("a link at %s", own).isTrue();
            String at = link.group(1).replace("&amp;", "&");
            String page = browser.get(at + (at.contains("?") ? "&" : "?") + "lang=" + language, "Accept", "text/html")
                    .body();
            assertThat(page)
                    .containsOnlyOnce(language.equals("en") ? ">Similar issues<" : ">相似问题<")
                    .contains("<html", "<h1", "href=\"" + own + "\"", first.grouped())
                    .doesNotContain("??");
            assertThat(browser.get(at, "HX-Request", "true").body()).doesNotContain("<html");
        }
    }

    /** The index looks for what is new. */
    private static Case now(Case state, IssueEvent event) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return ((Changed) Cases.events(now).on(state, event, now)).next();
    }

    /** In the queue only: the whole list carries it, as a program and as a person read it. */
    @Test
    void theQueueFlagsWhatIsLikelyADuplicateAndLeadsToTheOther() {
        Issue first = routing.dispatched("硼硅玻璃窑炉检修");
        Issue second = routing.triaged("硼硅玻璃窑炉检修");
        await().untilAsserted(() -> {
            JsonNode line = line(second);
            assertThat(line.path("likelyDuplicate").path("issue").asString()).isEqualTo(first.id());
            assertThat(line.path("likelyDuplicate").path("trackingCode").asString())
                    .isEqualTo(first.grouped());
            assertThat(line.path("likelyDuplicate").path("sameness").asString()).isEqualTo("very-likely");
        });
        for (String language : List.of("zh", "en")) {
            String row = row(second, language);
            assertThat(row)
                    .contains("href=\"/triage/" + first.id() + "\"", first.grouped())
                    .contains(language.equals("en") ? "Very likely a duplicate" : "很可能重复")
                    .doesNotContain("??");
        }
    }

    private JsonNode line(Issue issue) {
        String after = "";
        do {
            JsonNode page = JsonMapper.shared()
                    .readTree(browser.get("/api/triage" + after).body());
            for (JsonNode each : page.path("issues")) {
                if (each.path("id").asString().equals(issue.id())) {
                    return each;
                }
            }
            after = "?after=" + URLEncoder.encode(page.path("next").asString(""), StandardCharsets.UTF_8);
        } while (!after.equals("?after="));
        throw new AssertionError(issue + " is not in the queue");
    }

    /** Of the page on which it stands. */
    private String row(Issue issue, String language) {
        Pattern next = Pattern.compile("href=\"(/triage\\?tab=triage&amp;after=[^\"]+)\"");
        String address = "/triage?tab=triage";
        while (true) {
            String page = browser.get(address + "&lang=" + language, "Accept", "text/html")
                    .body();
            int at = page.indexOf("id=\"i-" + issue.id());
            if (at >= 0) {
                return page.substring(at, page.indexOf("</tr>", at));
            }
            Matcher found = next.matcher(page);
            assertThat(found.find()).as("not in the queue").isTrue();
            address = found.group(1).replace("&amp;", "&");
        }
    }

    @Test
    void aDepartmentFindsOfWhatConcernsItOnly() {
        Issue own = routing.dispatched("珐琅彩烧制排放");
        Issue another = routing.dispatched("珐琅彩烧制的排放标准");
        Issue elsewhere = routing.triaged("珐琅彩烧制排放许可");
        await().untilAsserted(() -> assertThat(similar(own)).contains(another.id(), elsewhere.id()));
        String path = "/issues/" + own.id() + "/similar";
        assertThat(browser.get("/api/departments/" + DEPARTMENT + path).body())
                .contains(another.id())
                .doesNotContain(elsewhere.id());
        assertThat(browser.get("/desk/" + DEPARTMENT + path).body())
                .contains(another.grouped())
                .doesNotContain(elsewhere.grouped(), "original=");
        assertThat(browser.get("/api/departments/taxation" + path).statusCode()).isEqualTo(404);
    }
}
