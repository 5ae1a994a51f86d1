package city.onewindow.cli.demo.play;

import java.util.List;

/**
 * Where the services are, as base URLs, and where webhooks may go.
 *
 * @param replicas base URLs that stand for each other: who gets no answer at one asks the next
 */
public record City(String intake, String routing, String feedback, String sink, List<List<String>> replicas) {
    public City {
        replicas = replicas.stream().map(List::copyOf).toList();
    }

    /** One address for each service. */
    public City(String intake, String routing, String feedback, String sink) {
        this(intake, routing, feedback, sink, List.of());
    }
}
