package city.onewindow.cli.backtest;

import city.onewindow.cli.demo.report.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** In what an issue fares otherwise beside the department, which stands there anyway: from what to what. */
record Changes(Words words, ZoneId zone, JsonNode difference) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Empty where it is the department alone. */
    String text() {
        List<String> said = new ArrayList<>();
        for (JsonNode aspect : difference.path("changed")) {
            switch (aspect.asString("")) {
                case "assists" -> said.add(words.say("协办：", "assists ") + assists("before") + " → " + assists("after"));
                case "priority" ->
                    said.add(words.say("优先级：", "priority ") + priority("before") + " → " + priority("after"));
                case "deadlines" -> {
                    deadline(said, words.say("签收期限：", "acknowledge by "), "acknowledgeBy");
                    deadline(said, words.say("答复期限：", "reply by "), "replyBy");
                }
                default -> {
                    // The department, which the line above names, or what is newer than this command: --json has it.
                }
            }
        }
        return String.join(words.say("；", "; "), said);
    }

    private void deadline(List<String> said, String name, String field) {
        String before = difference.path("before").path(field).asString("");
        String after = difference.path("after").path(field).asString("");
        if (before.equals(after) || before.isEmpty() || after.isEmpty()) {
            return;
        }
        String was = minute(before);
        String is = minute(after);
        boolean sameDay = was.substring(0, 10).equals(is.substring(0, 10));
        said.add(name + (sameDay ? was + " → " + is : was.substring(0, 10) + " → " + is.substring(0, 10)));
    }

    private String minute(String moment) {
        return MINUTE.format(Instant.parse(moment).atZone(zone));
    }

    private String assists(String side) {
        String named = difference
                .path(side)
                .path("assists")
                .valueStream()
                .map(each -> each.path(words.chinese() ? "zh" : "en").asString(""))
                .collect(Collectors.joining(words.say("、", ", ")));
        return named.isEmpty() ? words.say("无", "none") : named;
    }

    private String priority(String side) {
        String code = difference.path(side).path("priority").asString("");
        return switch (code) {
            case "" -> words.say("不设", "none");
            case "normal" -> words.say("普通", "normal");
            case "high" -> words.say("优先", "high");
            case "urgent" -> words.say("紧急", "urgent");
            default -> code;
        };
    }
}
