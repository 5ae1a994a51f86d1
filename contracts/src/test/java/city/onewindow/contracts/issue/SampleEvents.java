package city.onewindow.contracts.issue;

import java.time.Instant;
import java.util.List;

/** One event of every type with all its fields, and one with the required ones alone. All made up. */
final class SampleEvents {
    private static final Instant MORNING = Instant.parse("2026-03-24T01:30:00Z");
    private static final Department HOUSING = new Department("housing", "住房和城乡建设局", "Housing and Construction");
    private static final Department COMMERCE = new Department("commerce", "商务局", "Commerce");
    private static final String OTHER = "fedcba9876543210".repeat(2);
    private static final String NOTIFICATION = "ntf_0123456789abcdef";

    private static final List<Word> WORDS = List.of(new Word("厂房", 1.5), new Word("对接", -0.25));

    /** No dispatch has all of this; it shows every field. */
    private static final IssueDispatched.Basis EVERYTHING = new IssueDispatched.Basis(
            IssueDispatched.By.RULE,
            7,
            "厂房归住建部门",
            new IssueDispatched.RuleBasis(3, "plant", "厂房用地归住建", "Plants go to housing"),
            new IssueDispatched.SuggestionBasis("2026-03-20-1", 0.96875, 0.9375, WORDS));

    private SampleEvents() {}

    static IssueEvent full(EventType type) {
        return switch (type) {
            case ACCEPTED ->
                new IssueAccepted(
                        "3141592653585",
                        Channel.WINDOW,
                        RequesterKind.COMPANY,
                        "plant-and-land",
                        "development-zone",
                        "leading",
                        "electronics",
                        "寻找 3000 平方米厂房",
                        "公司扩产,\n需租用标准厂房 \"A\" 类,请协助对接。",
                        MORNING,
                        "0123456789abcdef".repeat(4),
                        new IssueAccepted.Personal(
                                "王工",
                                "示例传感科技有限公司",
                                "0512-57000000",
                                List.of(
                                        new ReplyTo(Audience.COMPANY, ReplyVia.WEBHOOK, "https://example.org/hook"),
                                        new ReplyTo(Audience.TALENT, ReplyVia.IN_APP, null))));
            case WITHDRAWAL_REQUESTED -> new WithdrawalRequested("问题已自行解决");
            case TRIAGED ->
                new IssueTriaged(
                        "abstained",
                        7,
                        new IssueDispatched.RuleBasis(3, "plants-in-the-zone", "开发区厂房", "Plants in the zone"),
                        3L,
                        "2026-03-20-1",
                        List.of(
                                new IssueTriaged.Suggested(HOUSING, 0.5625, WORDS),
                                new IssueTriaged.Suggested(COMMERCE, 0.25, List.of())));
            case DISPATCHED_V1 ->
                new IssueDispatched(
                        2,
                        HOUSING,
                        List.of(COMMERCE),
                        "plant-and-land",
                        "development-zone",
                        null,
                        MORNING.plusSeconds(86_400),
                        MORNING.plusSeconds(432_000).plusMillis(250),
                        IssueDispatched.Basis.dispatcher(7, "厂房归住建部门"),
                        null,
                        null);
            case DISPATCHED ->
                new IssueDispatched(
                        2,
                        HOUSING,
                        List.of(COMMERCE),
                        "plant-and-land",
                        "development-zone",
                        Priority.HIGH,
                        MORNING.plusSeconds(86_400),
                        MORNING.plusSeconds(432_000).plusMillis(250),
                        EVERYTHING,
                        3L,
                        new IssueDispatched.DispatchedBy("张三"));
            case ACKNOWLEDGED -> new IssueAcknowledged("housing", 2, true);
            case REPLIED ->
                new IssueReplied(
                        1, HOUSING, List.of(Audience.COMPANY, Audience.TALENT), Outcome.PARTLY_SOLVED, "已对接。", false);
            case WITHDRAWN -> new IssueWithdrawn();
            case WITHDRAWAL_OVERTAKEN -> new WithdrawalOvertaken("replied");
            case DUPLICATE_MARKED -> new IssueMarkedDuplicate(OTHER, "2718281828450", "同一厂房需求", new MarkedBy("张三"));
            case DUPLICATE_UNMARKED ->
                new IssueUnmarkedDuplicate(OTHER, "dispatcher", "两处厂房,并非同一需求", new MarkedBy("张三"));
            case DUPLICATE_NOTED -> new DuplicateNoted(OTHER, "2718281828450");
            case DUPLICATE_UNNOTED -> new DuplicateUnnoted(OTHER, "2718281828450");
            case REPLY_RELEASED ->
                new ReplyReleased("租用标准厂房如何申请?", "可在园区招商窗口登记,\n五个工作日内对接。", "housing", new ByStaff("李四"));
            case RELEASE_REVOKED -> new ReleaseRevoked("政策已更新", "housing", new ByStaff("李四"));
            case DELIVERED -> new FeedbackDelivered(1, Audience.COMPANY, ReplyVia.WEBHOOK, NOTIFICATION, 3);
            case UNDELIVERED ->
                new FeedbackUndelivered(1, Audience.TALENT, ReplyVia.WEBHOOK, NOTIFICATION, 0, "host-not-allowed");
            case RATED -> new IssueRated(1, Satisfaction.SATISFIED, Satisfaction.BASICALLY_SATISFIED, "谢谢");
            case CLOSED -> new IssueClosed("rated");
        };
    }

    static IssueEvent least(EventType type) {
        return switch (type) {
            case ACCEPTED ->
                new IssueAccepted(
                        "2718281828450",
                        Channel.WEB,
                        RequesterKind.TALENT,
                        null,
                        "bacheng",
                        null,
                        null,
                        "落户",
                        "如何办理落户?",
                        MORNING,
                        "fedcba9876543210".repeat(4),
                        new IssueAccepted.Personal(
                                "李某", null, null, List.of(new ReplyTo(Audience.TALENT, ReplyVia.IN_APP, null))));
            case WITHDRAWAL_REQUESTED -> new WithdrawalRequested(null);
            case DISPATCHED_V1, DISPATCHED ->
                new IssueDispatched(
                        1,
                        HOUSING,
                        List.of(),
                        null,
                        "bacheng",
                        null,
                        MORNING.plusSeconds(86_400),
                        MORNING.plusSeconds(432_000),
                        IssueDispatched.Basis.catalogue(1),
                        null,
                        null);
            case DUPLICATE_MARKED -> new IssueMarkedDuplicate(OTHER, "2718281828450", null, null);
            case DUPLICATE_UNMARKED -> new IssueUnmarkedDuplicate(OTHER, "original-withdrawn", null, null);
            case REPLY_RELEASED -> new ReplyReleased("如何落户?", "凭劳动合同在线办理。", "housing", null);
            case RELEASE_REVOKED -> new ReleaseRevoked("内容有误", "housing", null);
            case RATED -> new IssueRated(2, Satisfaction.DISSATISFIED, Satisfaction.DISSATISFIED, null);
            case TRIAGED -> new IssueTriaged("no-category", 7, null, null, null, null);
            case ACKNOWLEDGED,
                    REPLIED,
                    WITHDRAWN,
                    WITHDRAWAL_OVERTAKEN,
                    DUPLICATE_NOTED,
                    DUPLICATE_UNNOTED,
                    DELIVERED,
                    UNDELIVERED,
                    CLOSED -> full(type);
        };
    }
}
