package city.onewindow.cli.demo.collect;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.check.Evidence.Stored;
import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.play.Texts;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.contracts.issue.EventType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues that somebody else submitted while the demo ran: by the page, by a program. They are there, and nobody's fault.
 * An issue that says what a row says is the demo's, whether it was answered with it or not: so one that intake took in
 * twice stays a finding.
 */
final class Others {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> answered;
    private final Set<String> sent;

    /**
     * @param answered ids of the issues with which the demo's submissions were answered
     * @param rows what the demo sent
     */
    Others(Set<String> answered, Collection<Row> rows) {
        this.answered = Set.copyOf(answered);
        this.sent =
                rows.stream().map(row -> words(row.subject(), row.detail())).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever is not of these journeys. */
    static Others than(Collection<Journey> journeys) {
        return new Others(
                journeys.stream()
                        .map(Journey::receipt)
                        .flatMap(Stream::ofNullable)
                        .map(Journey.Receipt::id)
                        .collect(Collectors.toUnmodifiableSet()),
                journeys.stream().map(Journey::row).toList());
    }

    /** Their ids. */
    Set<String> among(List<Logged> topic, List<Stored> stores) {
        return Stream.concat(
                        topic.stream().map(Logged::event),
                        stores.stream().flatMap(document -> document.events().stream()))
                .filter(event -> event.is(EventType.ACCEPTED))
                .filter(event -> !answered.contains(event.issue()) && !sent.contains(words(event)))
                .map(Happening::issue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String words(Happening accepted) {
        JsonNode data = JSON.readTree(accepted.data());
        return words(data.path("subject").asString(""), data.path("text").asString(""));
    }

    /** Without blanks, of which intake keeps fewer than a file may have. */
    private static String words(String subject, String text) {
        return Texts.normal(subject + "|" + text).replaceAll("\\s", "");
    }
}
