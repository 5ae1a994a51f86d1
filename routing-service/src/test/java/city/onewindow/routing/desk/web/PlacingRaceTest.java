package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Programs that place and do not say what they saw: none of them moves what another one placed. */
class PlacingRaceTest {
    private static final List<String> LEADS = List.of("industry", "science", "taxation", "commerce");

    private final RunningRouting routing = RunningRouting.get();

    private HttpResponse<String> place(Issue issue, int who, String fields, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Idempotency-Key", UUID.randomUUID().toString()));
        return routing.browser(who % 2)
                .post(
                        "/api/issues/" + issue.id() + "/dispatches",
                        "{\"lead\":\"" + LEADS.get(who) + "\",\"reason\":\"职责所在\"" + fields + "}",
                        all.toArray(String[]::new));
    }

    private String lead(Issue issue) {
        return routing.state(issue.id()).given().orElseThrow().lead().code();
    }

    @RepeatedTest(5)
    void ofFourAtOnceOnePlaces() throws Exception {
        Issue issue = routing.triaged("四人同派 " + UUID.randomUUID());
        CyclicBarrier start = new CyclicBarrier(LEADS.size());
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(LEADS.size())) {
            List<Callable<Integer>> moves = new ArrayList<>();
            for (int who = 0; who < LEADS.size(); who++) {
                int mine = who;
                moves.add(() -> {
                    start.await();
                    return place(issue, mine, "").statusCode();
                });
            }
            for (Future<Integer> answer : all.invokeAll(moves)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(lead(issue)).isEqualTo(LEADS.get(answers.indexOf(201)));
        assertThat(routing.cases().find(issue.id()).orElseThrow().events().stream()
                        .map(event -> event.envelope().type()))
                .containsExactly("onewindow.issue.triaged.v1", "onewindow.issue.dispatched.v2");
    }

    @Test
    void whoIsLateIsToldWhereItWentAndHowToSendItElsewhere() {
        Issue issue = routing.triaged("先到先派");
        for (String language : List.of("zh", "en")) {
            HttpResponse<String> never = place(issue, 0, ",\"replaces\":1", "Accept-Language", language);
            assertThat(never.statusCode()).isEqualTo(409);
            assertThat(never.body())
                    .contains("no-such-dispatch", language.equals("zh") ? "还没有派过单" : "Never dispatched")
                    .doesNotContain("??");
        }
        assertThat(place(issue, 0, "").statusCode()).isEqualTo(201);
        HttpResponse<String> zh = place(issue, 1, "", "Accept-Language", "zh");
        assertThat(zh.statusCode()).isEqualTo(409);
        assertThat(zh.body())
                .contains("overtaken-dispatched", "\"/replaces\"", "replaces-missing", "第 1 次派单")
                .contains(routing.state(issue.id()).given().orElseThrow().lead().zh())
                .doesNotContain("??");
        assertThat(place(issue, 1, "", "Accept-Language", "en").body())
                .contains("(dispatch 1)", "which dispatch it replaces")
                .doesNotContain("Re-dispatched", "??");
        assertThat(lead(issue)).isEqualTo("industry");
        assertThat(place(issue, 1, ",\"replaces\":0").statusCode()).isEqualTo(409);
        assertThat(place(issue, 1, ",\"replaces\":1").statusCode()).isEqualTo(201);
        assertThat(place(issue, 2, ",\"replaces\":1").body()).contains("overtaken-dispatched", "第 2 次派单");
        assertThat(lead(issue)).isEqualTo("science");
    }
}
