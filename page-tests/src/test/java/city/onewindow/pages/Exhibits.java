package city.onewindow.pages;

import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import city.onewindow.testkit.running.RunningStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Issues in every state that a page shows in a way of its own.
 *
 * @param open with a department, and everything in it is long
 * @param unplaced with the dispatcher
 * @param claimed with the dispatcher, taken by one of them
 * @param ruled with the department that a rule named
 * @param original of {@code duplicate}
 * @param released a general answer was drawn up from it
 * @param revoked and taken back from this one
 * @param blocked id of an issue whose second event is there and whose first never came
 */
record Exhibits(
        City.Receipt open,
        City.Receipt answered,
        City.Receipt unplaced,
        City.Receipt claimed,
        City.Receipt ruled,
        City.Receipt original,
        City.Receipt duplicate,
        City.Receipt released,
        City.Receipt revoked,
        String blocked) {
    static final String CENTRE = "development-zone-centre";

    /** What somebody asked and a department then answered for everybody. */
    static final String ASKED = "引进人才的子女入学如何办理";

    private static final String FAR_CENTRE = "huaqiao-centre";
    private static final String LONG_SUBJECT =
            "Shuttle bus between the talent apartments and the development zone: could"
                    + " another late service be put on after the second shift, as many of our engineers leave at midnight";
    private static final Duration SOON = Duration.ofSeconds(60);
    /** In no other test's questions: the rule is for these alone. */
    private static final String RULED_WORD = "保税研发";

    private static final String RULED_LEAD = "commerce";

    static Exhibits make(RunningStack running) {
        City city = running.city();
        City.Receipt open = city.submit(longQuestion());
        City.Receipt answered = city.submit(City.question());
        City.Receipt unplaced = city.submit(unplaceable("公司扩产,想了解厂房租金的补贴办法"));
        City.Receipt claimed = city.submit(farAway(unplaceable(LONG_SUBJECT)));
        City.Receipt far = city.submit(farAway(subject(LONG_SUBJECT)));
        City.Receipt original = city.submit(subject("宿舍区至园区的公交线路"));
        City.Receipt duplicate = city.submit(subject("宿舍区到园区的公交线路"));
        City.Receipt released = city.submit(subject(ASKED));
        City.Receipt revoked = city.submit(subject("引进设备如何退税"));
        await().atMost(SOON)
                .until(() -> List.of(open, answered, original, duplicate, released, revoked).stream()
                        .allMatch(receipt -> city.isAt(CENTRE, receipt)));
        await().atMost(SOON).until(() -> city.isAt(FAR_CENTRE, far));
        await().atMost(SOON)
                .until(() -> List.of(unplaced, claimed).stream()
                        .allMatch(receipt -> city.happened(receipt).contains("triaged")));
        city.reply(CENTRE, answered, "partly-solved", "已列入今年用地计划。\n预计三季度挂牌。").good();
        for (City.Receipt each : List.of(released, revoked)) {
            city.reply(CENTRE, each, "explained", "王工,贵公司职工子女可在户籍地或居住地报名。").good();
            city.release(CENTRE, each, ASKED + "?", "职工子女可在户籍地或居住地报名。\n每年五月在线提交,持居住证与劳动合同。")
                    .good();
        }
        city.revoke(CENTRE, revoked, "办法已修订,待重新整理").good();
        city.take(claimed, "李派单");
        city.mark(duplicate, original, "同一家公司问的同一件事");
        city.decideByRule("bonded-research", "保税研发", RULED_WORD, RULED_LEAD);
        City.Receipt ruled = awaitRuled(city);
        await().atMost(SOON)
                .until(() -> city.happened(answered).contains("delivered")
                        && city.happened(duplicate).contains("duplicate-marked"));
        await().atMost(SOON)
                .until(() -> city.happened(released).contains("reply-released")
                        && city.happened(revoked).contains("release-revoked")
                        && city.isFound(ASKED));
        putUnreadable(running);
        return new Exhibits(
                open, answered, unplaced, claimed, ruled, original, duplicate, released, revoked, blocked(running));
    }

    /** Every replica looks for new rules once a second; what comes before that goes by the catalogue. */
    private static City.Receipt awaitRuled(City city) {
        City.Receipt[] last = new City.Receipt[1];
        await().atMost(SOON).until(() -> {
            City.Receipt receipt = city.submit(subject(RULED_WORD + "设备进口如何办理"));
            await().atMost(SOON).until(() -> city.isAt(RULED_LEAD, receipt) || city.isAt(CENTRE, receipt));
            last[0] = receipt;
            return city.isAt(RULED_LEAD, receipt);
        });
        return last[0];
    }

    /** Pages that anybody may open, by a name for each. */
    Map<String, String> pages(City city) {
        Map<String, String> pages = new LinkedHashMap<>();
        String routing = city.routing().base();
        String feedback = city.feedback().base();
        pages.put("start", city.intake().base() + "/");
        pages.put("submit", city.intake().base() + "/submit");
        pages.put("withdraw", city.intake().base() + "/withdraw?code=" + open.code());
        pages.put("track", feedback + "/track");
        pages.put("desk", routing + "/desk");
        pages.put("inbox", routing + "/desk/" + CENTRE);
        pages.put("inbox-replied", routing + "/desk/" + CENTRE + "?tab=replied");
        pages.put("inbox-far", routing + "/desk/" + FAR_CENTRE);
        pages.put("inbox-empty", routing + "/desk/ecology");
        pages.put("desk-issue", routing + "/desk/" + CENTRE + "/issues/" + open.id());
        pages.put("desk-issue-next", routing + "/desk/" + CENTRE + "/issues/" + original.id() + "?done=acknowledged");
        pages.put("desk-issue-similar", routing + "/desk/" + CENTRE + "/issues/" + original.id() + "/similar");
        pages.put("desk-issue-answered", routing + "/desk/" + CENTRE + "/issues/" + answered.id());
        pages.put("desk-issue-original", routing + "/desk/" + CENTRE + "/issues/" + original.id());
        pages.put("desk-issue-duplicate", routing + "/desk/" + CENTRE + "/issues/" + duplicate.id());
        pages.put("desk-issue-released", routing + "/desk/" + CENTRE + "/issues/" + released.id());
        pages.put("desk-issue-revoked", routing + "/desk/" + CENTRE + "/issues/" + revoked.id());
        pages.put("desk-issue-ruled", routing + "/desk/" + RULED_LEAD + "/issues/" + ruled.id());
        pages.put("triage", routing + "/triage");
        pages.put("triage-filtered", routing + "/triage?work=others");
        pages.put("triage-open", routing + "/triage?tab=open");
        pages.put("placing", routing + "/triage/" + unplaced.id());
        pages.put("placing-similar", routing + "/triage/" + unplaced.id() + "/similar?mark=true");
        pages.put("placing-marking", routing + "/triage/" + unplaced.id() + "?original=" + answered.code());
        pages.put("placing-claimed", routing + "/triage/" + claimed.id());
        pages.put("placing-again", routing + "/triage/" + open.id());
        pages.put("placing-original", routing + "/triage/" + original.id());
        pages.put("placing-duplicate", routing + "/triage/" + duplicate.id());
        pages.put("backtest", routing + "/rules/backtest?months=1&against=0");
        pages.put("suggestion", routing + "/suggestion");
        pages.put("indicators", feedback + "/indicators");
        pages.put("operations", feedback + "/operations");
        pages.put("unreadable", feedback + "/operations/routing/unreadable");
        pages.put("kept", feedback + "/operations/routing/" + blocked);
        return pages;
    }

    /** Issues that their requesters look at, by a name for each. */
    Map<String, City.Receipt> tracked() {
        Map<String, City.Receipt> issues = new LinkedHashMap<>();
        issues.put("issue-open", open);
        issues.put("issue-answered", answered);
        issues.put("issue-duplicate", duplicate);
        issues.put("issue-released", released);
        issues.put("issue-revoked", revoked);
        return issues;
    }

    /** Long words, long lines: what stretches a page. */
    private static Map<String, Object> longQuestion() {
        Map<String, Object> question = subject("关于在开发区租用标准厂房并同步办理 https://example.com/" + "a".repeat(90) + " 的请示");
        question.put("text", "第一段。\n\n" + "长".repeat(400) + "\n" + "W".repeat(300));
        question.put("company", "昆山某某精密电子科技(集团)股份有限公司开发区第三分公司".repeat(2));
        return question;
    }

    private static Map<String, Object> subject(String subject) {
        Map<String, Object> question = City.question();
        question.put("subject", subject);
        return question;
    }

    /** Of the district whose name is longest. */
    private static Map<String, Object> farAway(Map<String, Object> question) {
        question.put("district", "huaqiao");
        question.computeIfPresent("category", (key, was) -> "talent-apartment");
        return question;
    }

    private static Map<String, Object> unplaceable(String subject) {
        Map<String, Object> question = subject(subject);
        question.remove("category");
        return question;
    }

    /** One that bears no header of ours under a key that is long, and one whose header is none. */
    private static void putUnreadable(RunningStack running) {
        try (Forged forged = new Forged(running.brokers())) {
            forged.record("某系统写来的".repeat(20), Map.of(), "W".repeat(2000).getBytes(StandardCharsets.UTF_8));
            forged.record("x", Map.of("ce_sequence", "one"), new byte[] {'{'});
            await().atMost(SOON)
                    .until(() -> running.city()
                                    .routing()
                                    .get("/ops/unreadable")
                                    .good()
                                    .size()
                            >= 2);
        }
    }

    private static String blocked(RunningStack running) {
        String issue = Forged.issue();
        try (Forged forged = new Forged(running.brokers())) {
            forged.event(issue, 2, 1, new WithdrawalRequested(null));
            await().atMost(SOON)
                    .until(() ->
                            running.city().routing().get("/ops/blocked").text().contains(issue));
        }
        return issue;
    }
}
