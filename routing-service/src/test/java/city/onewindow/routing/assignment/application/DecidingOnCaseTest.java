package city.onewindow.routing.assignment.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.memory.InMemoryAggregates;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.application.CommandAnswer.Done;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand.Acknowledge;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.mongo.CaseCodec;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.model.HistoryLine;
import city.onewindow.testkit.Events;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecidingOnCaseTest {
    private static final String ISSUE = "0123456789abcdef0123456789abcdef";
    private static final Clock CLOCK = Clock.fixed(Cases.NOW, ZoneOffset.UTC);

    private final Aggregates<Case> cases = InMemoryAggregates.of(
            new Service<>("routing", "cases", new CaseCodec(), null, null, List.of(), List.of()), CLOCK);
    private final DecidingOnCase deciding =
            new DecidingOnCase(cases, Fixtures::catalogue, Fixtures.deadlines(), CLOCK, RoutingMeters.NONE);
    private final ReadingDesk reading = new ReadingDesk(cases);

    @BeforeEach
    void dispatch() {
        Decided decided = Cases.events(Cases.NOW).on(null, Events.accepted(), Cases.NOW);
        cases.create(ISSUE, ISSUE + "/intake/1", NewEvents.change((Decided.Changed) decided, ISSUE + "/intake/1"));
    }

    @Test
    void aCommandTakesEffectOnceAndItsAnswerIsTheSameForEver() {
        CommandAnswer first = deciding.decide(ISSUE, "command-1", Cases.REPLY);
        assertThat(first).isEqualTo(new Done(3, 1));
        deciding.decide(ISSUE, "command-2", Cases.reply("补充说明。"));
        assertThat(deciding.decide(ISSUE, "command-1", Cases.REPLY)).isEqualTo(first);
        assertThat(cases.find(ISSUE).orElseThrow().last()).isEqualTo(4);
    }

    @Test
    void anIdThatServedAnotherCommandIsRefused() {
        deciding.decide(ISSUE, "command-1", Cases.REPLY);
        assertThat(deciding.decide(ISSUE, "command-1", Cases.reply("另一个答复"))).isEqualTo(new CommandAnswer.IdTaken());
        assertThat(deciding.decide(ISSUE, "command-1", Cases.PLACE)).isEqualTo(new CommandAnswer.IdTaken());
        assertThat(deciding.decide(ISSUE, ISSUE + "/intake/1", Cases.ACKNOWLEDGE))
                .isEqualTo(new CommandAnswer.IdTaken());
    }

    @Test
    void anIssueThatIsNotThereIsUnknown() {
        assertThat(deciding.decide("f".repeat(32), "command-1", Cases.REPLY)).isEqualTo(new CommandAnswer.Unknown());
    }

    @Test
    void ofManyAtATimeOneAcknowledgesAndTheOthersAreOvertaken() throws Exception {
        List<Callable<CommandAnswer>> clerks = IntStream.range(0, 16)
                .<Callable<CommandAnswer>>mapToObj(
                        i -> () -> deciding.decide(ISSUE, "clerk-" + i, new Acknowledge(Cases.LEAD)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int done = 0;
            int overtaken = 0;
            for (Future<CommandAnswer> each : threads.invokeAll(clerks)) {
                done += each.get() instanceof Done ? 1 : 0;
                overtaken += each.get() instanceof CommandAnswer.Overtaken ? 1 : 0;
            }
            assertThat(List.of(done, overtaken)).containsExactly(1, 15);
        }
    }

    @Test
    void aDepartmentSeesWhatItLeadsOrAssistsAndNothingElse() {
        assertThat(reading.forDepartment(Cases.LEAD, ISSUE)).isPresent();
        assertThat(reading.forDepartment(Cases.ASSIST, ISSUE)).isPresent();
        assertThat(reading.forDepartment(Cases.STRANGER, ISSUE)).isEmpty();
        deciding.decide(ISSUE, "command-1", Cases.PLACE_ANEW);
        assertThat(reading.forDepartment(Cases.LEAD, ISSUE)).isEmpty();
        assertThat(reading.forDepartment("industry", ISSUE)).isPresent();
        assertThat(reading.forDispatcher(ISSUE).orElseThrow().history())
                .extracting(HistoryLine::kind)
                .containsExactly("accepted", "dispatched", "dispatched");
    }
}
