package city.onewindow.routing.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Two dispatchers at two replicas of routing, at the same moment, over one store. */
class ClaimRaceTest {
    private static final List<String> NAMES = List.of("王派单", "李派单");

    private final RunningRouting routing = RunningRouting.get();

    private interface Move {
        int of(int who);
    }

    /** What both get. */
    private List<Integer> atOnce(Move move) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> moves = List.of(
                    () -> {
                        start.await();
                        return move.of(0);
                    },
                    () -> {
                        start.await();
                        return move.of(1);
                    });
            List<Future<Integer>> answers = both.invokeAll(moves);
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private int claim(Issue issue, int who) {
        return routing.browser(who)
                .put("/api/issues/" + issue.id() + "/claim", "{\"by\":\"" + NAMES.get(who) + "\"}")
                .statusCode();
    }

    private int place(Issue issue, int who, String lead) {
        String body = "{\"lead\":\"" + lead + "\",\"replaces\":0,\"by\":\"" + NAMES.get(who) + "\"}";
        return routing.browser(who)
                .post(
                        "/api/issues/" + issue.id() + "/dispatches",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .statusCode();
    }

    private String lead(Issue issue) {
        return routing.state(issue.id()).given().orElseThrow().lead().code();
    }

    @RepeatedTest(10)
    void oneClaimsAndOnlyThatOnePlaces() throws Exception {
        Issue issue = routing.triaged("抢单 " + UUID.randomUUID());
        List<Integer> claims = atOnce(who -> claim(issue, who));
        assertThat(claims).containsExactlyInAnyOrder(200, 409);
        int winner = claims.indexOf(200);
        assertThat(((Case.Triage) routing.state(issue.id())).claim())
                .satisfies(claim -> assertThat(claim.by()).isEqualTo(NAMES.get(winner)));
        List<String> leads = List.of("industry", "science");
        List<Integer> placings = atOnce(who -> place(issue, who, leads.get(who)));
        assertThat(placings.get(winner)).isEqualTo(201);
        assertThat(placings.get(1 - winner)).isEqualTo(409);
        assertThat(lead(issue)).isEqualTo(leads.get(winner));
    }

    @RepeatedTest(10)
    void whatNobodyClaimedIsPlacedOnceAllTheSame() throws Exception {
        Issue issue = routing.triaged("抢派 " + UUID.randomUUID());
        List<String> leads = List.of("industry", "science");
        List<Integer> placings = atOnce(who -> place(issue, who, leads.get(who)));
        assertThat(placings).containsExactlyInAnyOrder(201, 409);
        assertThat(lead(issue)).isEqualTo(leads.get(placings.indexOf(201)));
        assertThat(routing.cases().find(issue.id()).orElseThrow().events().stream()
                        .map(event -> event.envelope().type()))
                .containsExactly("onewindow.issue.triaged.v1", "onewindow.issue.dispatched.v2");
    }
}
