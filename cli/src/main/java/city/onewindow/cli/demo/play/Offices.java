package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.demo.sheet.Hints;
import city.onewindow.cli.demo.sheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The dispatcher and the departments, at routing's desks. */
final class Offices {
    private final Door door;
    private final City city;
    private final Draws draws;
    private final Catalogue catalogue;
    private final Words words;

    /** @param words of whoever watches */
    Offices(Door door, City city, Draws draws, Words words) {
        this.words = words;
        this.door = door;
        this.city = city;
        this.draws = draws;
        this.catalogue = Catalogue.read(
                door.get(city.routing() + "/api/catalogue/options", Map.of()).body());
    }

    /** What routing says of itself. */
    record Catalogue(List<String> districts, List<Hints.Named> departments, Hints hints, String generalDesk) {
        private static final String GENERAL_DESK = "综合窗口";

        static Catalogue read(JsonNode options) {
            List<Hints.Named> departments = stream(options.path("departments"))
                    .map(each -> new Hints.Named(
                            each.path("code").asString(""),
                            each.path("zh").asString(""),
                            each.path("en").asString("")))
                    .toList();
            String desk = departments.stream()
                    .filter(each -> each.zh().contains(GENERAL_DESK))
                    .map(Hints.Named::code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "The dispatch catalogue has no " + GENERAL_DESK + " to place issues without a hint in."));
            List<String> districts = stream(options.path("districts"))
                    .map(each -> each.path("code").asString(""))
                    .toList();
            return new Catalogue(districts, departments, new Hints(departments), desk);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Ids of the issues that wait in triage. */
    List<String> triage() {
        return all(city.routing() + "/api/triage?", line -> true);
    }

    /** Ids of the issues that a department leads and has yet to acknowledge. */
    List<String> inbox(String department) {
        return all(
                city.routing() + "/api/departments/" + department + "/issues?status=dispatched&",
                line -> line.path("lead").path("code").asString("").equals(department));
    }

    private List<String> all(String list, Predicate<JsonNode> wanted) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = door.get(list + "after=" + after, Map.of()).body();
            stream(page.path("issues"))
                    .filter(wanted)
                    .forEach(each -> ids.add(each.path("id").asString("")));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return ids;
    }

    /** Places an issue by its row's hint, in the general desk where that names nobody. */
    void place(Journey journey, String issue) {
        Row row = journey.row();
        Optional<String> hinted = hinted(row);
        command(
                row,
                "place",
                city.routing() + "/api/issues/" + issue + "/dispatches",
                Map.of("lead", hinted.orElse(catalogue.generalDesk()), "reason", "按来件所示部门派单"));
        journey.triaged(hinted.isEmpty());
    }

    /** The department that the row means, empty where it names none. */
    Optional<String> hinted(Row row) {
        return catalogue.hints().department(row.department());
    }

    /** Whether a suggestion gave the issue to somebody else than the row means. */
    boolean isMisplaced(Journey journey, String department) {
        boolean suggested = journey.row().wishes().category() == null && !journey.isTriaged();
        return suggested
                && hinted(journey.row())
                        .filter(meant -> !meant.equals(department))
                        .isPresent();
    }

    /** Gives an issue that was suggested wrongly to the department that its row means. */
    void correct(Journey journey, String issue) {
        command(
                journey.row(),
                "correct",
                city.routing() + "/api/issues/" + issue + "/dispatches",
                Map.of("lead", hinted(journey.row()).orElseThrow(), "replaces", 1, "reason", "推荐有误,按来件所示部门改派"));
    }

    void acknowledge(Journey journey, String department, String issue) {
        command(journey.row(), "acknowledge", at(department, issue) + "/acknowledgement", Map.of());
    }

    void reply(Journey journey, String department, String issue) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "audiences",
                journey.ways().stream().map(Row.Way::audience).distinct().toList());
        body.put("outcome", draws.outcome(journey.row()));
        body.put("text", journey.row().reply());
        command(journey.row(), "reply", at(department, issue) + "/replies", body);
        journey.replied();
    }

    private String at(String department, String issue) {
        return city.routing() + "/api/departments/" + department + "/issues/" + issue;
    }

    private void command(Row row, String command, String url, Map<String, ?> body) {
        door.post(url, Map.of("Idempotency-Key", draws.key(row, command)), body)
                .required(words.say("第 %d 行（%s）：%s 被拒绝", "Row %d (%s): %s was refused")
                        .formatted(row.number(), row.id(), named(command)));
    }

    private String named(String command) {
        return switch (command) {
            case "place" -> words.say("派单", "placing");
            case "correct" -> words.say("改派", "correcting");
            case "acknowledge" -> words.say("签收", "acknowledging");
            default -> words.say("答复", "replying");
        };
    }

    /** A department or the dispatcher was told no. */
    static final class RefusedException extends RuntimeException {
        RefusedException(String message) {
            super(message);
        }
    }
}
