package city.onewindow.routing.rule.model;

import city.onewindow.routing.Fixtures;
import java.util.List;
import java.util.Map;

/** Object mother: tables as somebody might write them, made up. */
public final class Tables {
    /** One of each kind of condition and result. */
    public static final WrittenTable FULL = new WrittenTable(
            "catalogue",
            List.of(
                    new WrittenRule(
                            "visa-zone",
                            "开发区外国人才签证",
                            "Visas in the zone",
                            "true",
                            Map.of(
                                    "district", List.of("development-zone"),
                                    "requester", List.of("talent"),
                                    "category", List.of(Asked.UNSAID)),
                            "anywhere",
                            List.of("签证", "居留许可", "work permit"),
                            List.of("外国"),
                            List.of("旅游"),
                            "development-zone-centre",
                            List.of("housing"),
                            "high",
                            "1",
                            "3"),
                    triage(
                            "complaint",
                            "投诉",
                            Map.of("channel", List.of("hotline", "web"), "requester", List.of("company")),
                            "投诉"),
                    new WrittenRule(
                            "refund",
                            "退税",
                            "",
                            "false",
                            Map.of("companyTier", List.of("leading")),
                            "",
                            List.of(),
                            List.of(),
                            List.of(),
                            "taxation",
                            List.of(),
                            "",
                            "",
                            "")));

    private Tables() {}

    public static TableCheck check() {
        return new TableCheck(new Vocabulary(Fixtures.catalogue()));
    }

    public static WrittenTable of(WrittenRule... rules) {
        return new WrittenTable("catalogue", List.of(rules));
    }

    /** Goes to a department. */
    public static WrittenRule to(String id, String lead, Map<String, List<String>> codes, String... any) {
        return new WrittenRule(
                id, "规则", "", "true", codes, "", List.of(any), List.of(), List.of(), lead, List.of(), "", "", "");
    }

    public static WrittenRule triage(String id, String zh, Map<String, List<String>> codes, String... any) {
        return new WrittenRule(
                id,
                zh,
                "",
                "true",
                codes,
                any.length == 0 ? "" : "anywhere",
                List.of(any),
                List.of(),
                List.of(),
                WrittenRule.TRIAGE,
                List.of(),
                "",
                "",
                "");
    }
}
