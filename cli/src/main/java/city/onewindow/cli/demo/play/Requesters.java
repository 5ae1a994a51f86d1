package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.sheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Companies and talent: they submit, look whether the reply is there, and rate. */
final class Requesters {
    private final Door door;
    private final City city;
    private final Draws draws;
    private final List<String> districts;

    Requesters(Door door, City city, Draws draws, List<String> districts) {
        this.door = door;
        this.city = city;
        this.draws = draws;
        this.districts = List.copyOf(districts);
    }

    /** Submits the row and notes what was answered. */
    void submit(Journey journey) {
        Row row = journey.row();
        Door.Answer answer = door.post(
                city.intake() + "/api/issues", Map.of("Idempotency-Key", draws.key(row, "submit")), body(journey));
        if (!answer.isGood()) {
            journey.refused(answer.problem());
            return;
        }
        JsonNode body = answer.body();
        String key = body.path("webhookSigningKey").asString("");
        String shown = body.path("trackingCode").asString("");
        journey.accepted(new Journey.Receipt(
                body.path("id").asString(""),
                digits(shown),
                shown,
                body.path("secret").asString(""),
                key.isEmpty() ? null : key));
    }

    /** A tracking code without what makes it readable. */
    static String digits(String code) {
        return code.replaceAll("[^0-9]", "");
    }

    private Map<String, Object> body(Journey journey) {
        Row row = journey.row();
        String kind = row.wishes().kind();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requester", Map.of("kind", kind == null ? "talent" : kind, "name", row.requester()));
        put(body, "company", row.wishes().company());
        body.put("district", draws.district(row, districts));
        put(body, "category", row.wishes().category());
        body.put("subject", row.subject());
        body.put("text", row.detail());
        body.put("channel", "api");
        List<Map<String, String>> replyTo = new ArrayList<>();
        for (Row.Way way : journey.ways()) {
            replyTo.add(
                    way.via().equals("webhook")
                            ? Map.of("audience", way.audience(), "via", way.via(), "address", city.sink())
                            : Map.of("audience", way.audience(), "via", way.via()));
        }
        body.put("replyTo", replyTo);
        return body;
    }

    private static void put(Map<String, Object> body, String field, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }

    /** Rates process and result, until it is accepted or refused for good. @return whether it was accepted */
    boolean rate(Journey journey, Journey.Receipt receipt) {
        Row row = journey.row();
        Door.Answer answer = door.post(
                city.feedback() + "/api/issues/" + receipt.code() + "/ratings",
                Map.of("OneWindow-Secret", receipt.secret(), "Idempotency-Key", draws.key(row, "rate")),
                Map.of(
                        "process", draws.satisfaction(row, "process"),
                        "result", draws.satisfaction(row, "result")));
        if (answer.isGood()) {
            journey.rated();
        }
        return answer.isGood();
    }

    /** The timeline as its requester sees it. */
    JsonNode timeline(Journey.Receipt receipt) {
        return door.get(
                        city.feedback() + "/api/issues/" + receipt.code() + "/timeline",
                        Map.of("OneWindow-Secret", receipt.secret()))
                .body();
    }
}
