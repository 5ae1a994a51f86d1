package city.onewindow.routing.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.testkit.Events;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state meets every event and every command; what comes of it stands here. */
class CaseTableTest {
    private static final Map<String, IssueEvent> EVENTS = Map.of(
            "accepted", Events.accepted(),
            "withdrawal-requested", Cases.WITHDRAW,
            "undelivered", Cases.UNDELIVERED,
            "rated", Cases.RATED,
            "closed", Cases.CLOSED);
    private static final Map<String, CaseCommand> COMMANDS = Map.of(
            "acknowledge", Cases.ACKNOWLEDGE,
            "reply", Cases.REPLY,
            "place", Cases.PLACE_ANEW,
            "take", Cases.TAKE,
            "release", Cases.RELEASE,
            "mark", Cases.MARK,
            "unmark", Cases.UNMARK,
            "publish", Cases.RELEASE_REPLY,
            "revoke", Cases.REVOKE_RELEASE);

    @Test
    void theTableKnowsEveryEventThatRoutingMustActOn() {
        assertThat(Arrays.stream(EventType.values())
                        .filter(type -> type.actors().contains("routing"))
                        .map(EventType::record)
                        .collect(Collectors.toSet()))
                .isEqualTo(EVENTS.values().stream().map(Object::getClass).collect(Collectors.toSet()));
        assertThat(Cases.all().values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Case.class.getPermittedSubclasses());
        assertThat(COMMANDS.values().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(CaseCommand.class.getPermittedSubclasses());
        assertThat(new TreeSet<>(Arrays.asList(Case.Status.values())))
                .isEqualTo(
                        Cases.all().values().stream().map(Case::status).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0} × {1} → {2} {3}")
    @CsvSource(textBlock = """
            triage,       accepted,             noted,        ''
            triage,       withdrawal-requested, withdrawn,    IssueWithdrawn
            triage,       undelivered,          noted,        ''
            triage,       rated,                noted,        ''
            triage,       closed,               closed,       ''
            dispatched,   accepted,             noted,        ''
            dispatched,   withdrawal-requested, withdrawn,    IssueWithdrawn
            dispatched,   undelivered,          noted,        ''
            dispatched,   rated,                noted,        ''
            dispatched,   closed,               closed,       ''
            acknowledged, accepted,             noted,        ''
            acknowledged, withdrawal-requested, withdrawn,    IssueWithdrawn
            acknowledged, undelivered,          noted,        ''
            acknowledged, rated,                noted,        ''
            acknowledged, closed,               closed,       ''
            replied,      accepted,             noted,        ''
            replied,      withdrawal-requested, replied,      WithdrawalOvertaken
            replied,      undelivered,          replied,      ''
            replied,      rated,                replied,      ''
            replied,      closed,               closed,       ''
            rated,        accepted,             noted,        ''
            rated,        withdrawal-requested, replied,      WithdrawalOvertaken
            rated,        undelivered,          replied,      ''
            rated,        rated,                noted,        ''
            rated,        closed,               closed,       ''
            claimed,      accepted,             noted,        ''
            claimed,      withdrawal-requested, withdrawn,    IssueWithdrawn
            claimed,      undelivered,          noted,        ''
            claimed,      rated,                noted,        ''
            claimed,      closed,               closed,       ''
            duplicate,    accepted,             noted,        ''
            duplicate,    withdrawal-requested, withdrawn,    IssueUnmarkedDuplicate+IssueWithdrawn
            duplicate,    undelivered,          noted,        ''
            duplicate,    rated,                noted,        ''
            duplicate,    closed,               closed,       ''
            withdrawn,    accepted,             noted,        ''
            withdrawn,    withdrawal-requested, withdrawn,    WithdrawalOvertaken
            withdrawn,    undelivered,          noted,        ''
            withdrawn,    rated,                noted,        ''
            withdrawn,    closed,               closed,       ''
            closed,       accepted,             noted,        ''
            closed,       withdrawal-requested, closed,       WithdrawalOvertaken
            closed,       undelivered,          closed,       ''
            closed,       rated,                noted,        ''
            closed,       closed,               noted,        ''
            """)
    void anEventAlwaysHasAnOutcome(String state, String event, String outcome, String told) {
        Decided decided = Cases.events(Cases.NOW).on(at(Cases.all(), state), at(EVENTS, event), Cases.NOW);
        assertThat(word(decided)).isEqualTo(outcome);
        assertThat(told(decided)).isEqualTo(told);
    }

    /** It closes when feedback has heard of it; what ended it stays the same. */
    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "reply", "place", "take", "release", "mark"})
    void whatWasWithdrawnAndThenClosedWasWithdrawn(String command) {
        Case ended = Cases.after(Cases.withdrawn(), new IssueClosed("withdrawn"));
        Decided decided = Cases.commands(Cases.NOW).on(ended, at(COMMANDS, command));
        assertThat(word(decided)).isEqualTo("overtaken WITHDRAWN");
    }

    @ParameterizedTest(name = "{0} × {1} → {2} {3}")
    @CsvSource(textBlock = """
            triage,       acknowledge, refused NOT_CONCERNED,  ''
            triage,       reply,       refused NOT_CONCERNED,  ''
            triage,       place,       refused NO_SUCH_DISPATCH, ''
            dispatched,   acknowledge, acknowledged,           IssueAcknowledged
            dispatched,   reply,       replied,                IssueAcknowledged+IssueReplied
            dispatched,   place,       dispatched,             IssueDispatched
            acknowledged, acknowledge, overtaken ACKNOWLEDGED, ''
            acknowledged, reply,       replied,                IssueReplied
            acknowledged, place,       dispatched,             IssueDispatched
            replied,      acknowledge, overtaken REPLIED,      ''
            replied,      reply,       replied,                IssueReplied
            replied,      place,       overtaken REPLIED,      ''
            rated,        acknowledge, overtaken REPLIED,      ''
            rated,        reply,       overtaken RATED,        ''
            rated,        place,       overtaken REPLIED,      ''
            withdrawn,    acknowledge, overtaken WITHDRAWN,    ''
            withdrawn,    reply,       overtaken WITHDRAWN,    ''
            withdrawn,    place,       overtaken WITHDRAWN,    ''
            closed,       acknowledge, overtaken CLOSED,       ''
            closed,       reply,       overtaken CLOSED,       ''
            closed,       place,       overtaken CLOSED,       ''
            claimed,      acknowledge, refused NOT_CONCERNED,   ''
            claimed,      reply,       refused NOT_CONCERNED,   ''
            claimed,      place,       overtaken CLAIMED,       ''
            duplicate,    acknowledge, overtaken DUPLICATE,     ''
            duplicate,    reply,       overtaken DUPLICATE,     ''
            duplicate,    place,       overtaken DUPLICATE,     ''
            triage,       take,        triage,                  ''
            triage,       release,     triage,                  ''
            triage,       mark,        duplicate,               IssueMarkedDuplicate
            triage,       unmark,      refused NO_DUPLICATE,    ''
            claimed,      take,        triage,                  ''
            claimed,      release,     triage,                  ''
            claimed,      mark,        overtaken CLAIMED,       ''
            claimed,      unmark,      refused NO_DUPLICATE,    ''
            dispatched,   take,        overtaken DISPATCHED,    ''
            dispatched,   release,     overtaken DISPATCHED,    ''
            dispatched,   mark,        duplicate,               IssueMarkedDuplicate
            dispatched,   unmark,      refused NO_DUPLICATE,    ''
            acknowledged, take,        overtaken ACKNOWLEDGED,  ''
            acknowledged, release,     overtaken ACKNOWLEDGED,  ''
            acknowledged, mark,        duplicate,               IssueMarkedDuplicate
            acknowledged, unmark,      refused NO_DUPLICATE,    ''
            replied,      take,        overtaken REPLIED,       ''
            replied,      release,     overtaken REPLIED,       ''
            replied,      mark,        overtaken REPLIED,       ''
            replied,      unmark,      refused NO_DUPLICATE,    ''
            rated,        take,        overtaken REPLIED,       ''
            rated,        release,     overtaken REPLIED,       ''
            rated,        mark,        overtaken REPLIED,       ''
            rated,        unmark,      refused NO_DUPLICATE,    ''
            duplicate,    take,        overtaken DUPLICATE,     ''
            duplicate,    release,     overtaken DUPLICATE,     ''
            duplicate,    mark,        overtaken DUPLICATE,     ''
            duplicate,    unmark,      acknowledged,            IssueUnmarkedDuplicate
            withdrawn,    take,        overtaken WITHDRAWN,     ''
            withdrawn,    release,     overtaken WITHDRAWN,     ''
            withdrawn,    mark,        overtaken WITHDRAWN,     ''
            withdrawn,    unmark,      refused NO_DUPLICATE,    ''
            closed,       take,        overtaken CLOSED,        ''
            closed,       release,     overtaken CLOSED,        ''
            closed,       mark,        overtaken CLOSED,        ''
            closed,       unmark,      refused NO_DUPLICATE,    ''
            triage,       publish,     refused NOT_CONCERNED,     ''
            triage,       revoke,      refused NOT_CONCERNED,     ''
            claimed,      publish,     refused NOT_CONCERNED,     ''
            claimed,      revoke,      refused NOT_CONCERNED,     ''
            dispatched,   publish,     refused NOT_REPLIED,       ''
            dispatched,   revoke,      refused NOTHING_RELEASED,  ''
            acknowledged, publish,     refused NOT_REPLIED,       ''
            acknowledged, revoke,      refused NOTHING_RELEASED,  ''
            replied,      publish,     replied,                   ReplyReleased
            replied,      revoke,      refused NOTHING_RELEASED,  ''
            rated,        publish,     replied,                   ReplyReleased
            rated,        revoke,      refused NOTHING_RELEASED,  ''
            duplicate,    publish,     overtaken DUPLICATE,       ''
            duplicate,    revoke,      refused NOTHING_RELEASED,  ''
            withdrawn,    publish,     overtaken WITHDRAWN,       ''
            withdrawn,    revoke,      refused NOTHING_RELEASED,  ''
            closed,       publish,     closed,                    ReplyReleased
            closed,       revoke,      refused NOTHING_RELEASED,  ''
            """)
    void aCommandAlwaysHasAnOutcome(String state, String command, String outcome, String told) {
        Decided decided = Cases.commands(Cases.NOW).on(at(Cases.all(), state), at(COMMANDS, command));
        assertThat(word(decided)).isEqualTo(outcome);
        assertThat(told(decided)).isEqualTo(told);
    }

    private static <T> T at(Map<String, T> map, String key) {
        T found = map.get(key);
        assertThat(found).as(key).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    private static String word(Decided decided) {
        return switch (decided) {
            case Decided.Changed changed -> changed.next().status().code();
            case Decided.Noted noted -> "noted";
            case Decided.Overtaken overtaken -> "overtaken " + overtaken.by();
            case Decided.Refused refused -> "refused " + refused.why();
        };
    }

    private static String told(Decided decided) {
        return decided instanceof Decided.Changed changed
                ? changed.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining("+"))
                : "";
    }

    @Test
    void whatFindsNoCaseChangesNothing() {
        for (IssueEvent event : List.of(Cases.WITHDRAW, Cases.UNDELIVERED, Cases.RATED, Cases.CLOSED)) {
            assertThat(Cases.events(Cases.NOW).on(null, event, Cases.NOW)).isEqualTo(new Decided.Noted());
        }
    }
}
