package city.onewindow.system.poison;

import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.RunningStack;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One service's inbox as an operator sees it over REST; both replicas tell the same, as it is stored. */
record Inbox(Http at) {
    static Inbox of(RunningStack running, Service service) {
        return new Inbox(new Http(running.replicas(service).getFirst().address()));
    }

    /** Why an issue is blocked, empty where it is not. */
    String blocked(City.Receipt issue) {
        return at.get("/ops/blocked?after=" + before(issue.id()))
                .good()
                .valueStream()
                .filter(each -> each.path("issue").asString().equals(issue.id()))
                .map(each -> each.path("reason").asString())
                .findFirst()
                .orElse("");
    }

    /** Pages go by id: the one that begins behind this has the issue first. */
    private static String before(String id) {
        return id.substring(0, id.length() - 1);
    }

    /** What is kept back of one writer's events of an issue: each one's sequence and the reason. */
    List<String> kept(City.Receipt issue, String writer) {
        String stream = "/" + writer + "/";
        return kept(issue).stream()
                .filter(event -> event.contains(stream))
                .map(event -> event.substring(event.indexOf(stream) + stream.length()))
                .toList();
    }

    /** What is kept back of an issue: each event's id and the reason. */
    List<String> kept(City.Receipt issue) {
        return at.get("/ops/blocked/" + issue.id())
                .good()
                .valueStream()
                .map(event -> event.path("event").asString() + " "
                        + event.path("reason").asString())
                .toList();
    }

    /** Why the records are kept that are no events. */
    List<String> unreadable() {
        return at.get("/ops/unreadable")
                .good()
                .valueStream()
                .map(record -> record.path("words").asString())
                .toList();
    }

    /** What came of the operator's replay. */
    JsonNode replay(City.Receipt issue, String operator) {
        return at.post("/ops/blocked/" + issue.id() + "/replay", List.of(), "OneWindow-Operator", operator)
                .good();
    }

    /** By whom the issue was replayed, latest first. */
    List<String> replayedBy(City.Receipt issue) {
        return at.get("/ops/replays")
                .good()
                .valueStream()
                .filter(replay -> replay.path("issue").asString().equals(issue.id()))
                .map(replay -> replay.path("by").asString())
                .toList();
    }
}
