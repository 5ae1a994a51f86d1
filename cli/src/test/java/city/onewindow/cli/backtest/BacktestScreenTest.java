package city.onewindow.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BacktestScreenTest {
    private static final String ANSWER = """
            {"asked": {"tried": "model", "rules": "live", "number": 4, "catalogueVersion": 2, "modelVersion": "3",
               "against": "history", "from": "2026-01-01", "until": "2026-06-30", "zone": "Asia/Shanghai",
               "learners": [{"version": "3", "source": "history", "trainedAt": "2026-05-01T00:00:00Z"}]},
             "totals": {"judged": 12, "answered": 10, "changed": 2, "aspects": {"lead": 2}, "verdicts": {"better": 2},
               "before": {"dispatched": 8, "triaged": 4, "firstDispatch": {"numerator": 6, "denominator": 8, "ratio": 0.75}},
               "after": {"dispatched": 10, "triaged": 2, "firstDispatch": {"numerator": 8, "denominator": 10, "ratio": 0.8}},
               "load": [], "rules": [],
               "shares": {
                 "mayHaveLearned": {"issues": 6, "before": {"numerator": 3, "denominator": 5, "ratio": 0.6},
                   "after": {"numerator": 5, "denominator": 5, "ratio": 1.0}, "suggested": 2,
                   "suggestionRight": {"numerator": 2, "denominator": 2, "ratio": 1.0}},
                 "keptBack": {"issues": 2, "before": {"numerator": 0, "denominator": 0},
                   "after": {"numerator": 1, "denominator": 2, "ratio": 0.5}, "suggested": 0,
                   "suggestionRight": {"numerator": 0, "denominator": 0}},
                 "later": {"issues": 4, "before": {"numerator": 3, "denominator": 3, "ratio": 1.0},
                   "after": {"numerator": 2, "denominator": 3, "ratio": 0.6667}, "suggested": 0,
                   "suggestionRight": {"numerator": 0, "denominator": 0}}}},
             "differences": [
               {"trackingCode": "1", "subject": "问", "verdict": "better",
                "before": {"assists": [], "reason": "rule", "rule": {"tableVersion": 4, "ruleId": "zone", "zh": "区"}},
                "after": {"lead": {"code": "taxation", "zh": "税务局", "en": "Taxation"}, "by": "suggestion",
                  "modelVersion": "3", "probability": 0.971}},
               {"trackingCode": "2", "subject": "问", "verdict": "open",
                "before": {"lead": {"code": "housing", "zh": "住建局", "en": "Housing"}, "by": "catalogue",
                  "catalogueVersion": 1},
                "after": {"assists": [], "reason": "abstained", "modelVersion": "3"}}]}
            """;

    private static final String ELSE_THAN_THE_DEPARTMENT = """
            {"asked": {"tried": "rules", "rules": "draft", "zone": "Asia/Shanghai"}, "totals": {},
             "differences": [
               {"trackingCode": "3", "subject": "问", "verdict": "same",
                "changed": ["assists", "priority", "deadlines"],
                "before": {"lead": {"code": "education", "zh": "教育局", "en": "Education"}, "assists": [], "by": "rule",
                  "acknowledgeBy": "2026-11-27T09:00:00Z", "replyBy": "2026-12-04T09:00:00Z"},
                "after": {"lead": {"code": "education", "zh": "教育局", "en": "Education"}, "by": "rule",
                  "assists": [{"code": "housing", "zh": "住建局", "en": "Housing"},
                    {"code": "taxation", "zh": "税务局", "en": "Taxation"}],
                  "priority": "high", "acknowledgeBy": "2026-11-27T09:00:00Z", "replyBy": "2026-12-01T09:00:00Z"}},
               {"trackingCode": "4", "subject": "问", "verdict": "same", "changed": ["deadlines"],
                "before": {"acknowledgeBy": "2026-11-27T01:00:00Z"}, "after": {"acknowledgeBy": "2026-11-27T09:00:00Z"}}]}
            """;

    private static String screen(boolean chinese) {
        return screen(chinese, ANSWER);
    }

    private static String screen(boolean chinese, String answer) {
        return String.join(
                "\n",
                new BacktestScreen(
                                new Words(chinese), JsonMapper.builder().build().readTree(answer), 5)
                        .lines());
    }

    @Test
    void itSaysWhatAfterIsMadeOfWhatTheModelKnewAndWhatPlacedEachIssue() {
        assertThat(screen(false))
                .contains(
                        "before: what really happened",
                        "the rules in force (version 4); what they leave by version 2 of the dispatch catalogue",
                        "by model 3, or to a dispatcher where it is not sure",
                        "Model 3 was trained at 2026-05-01T00:00:00Z.",
                        "may have learned from",
                        "100.0 %  (5 / 5)",
                        "66.7 %  (2 / 3)",
                        "triage [a rule says so, rule zone, version 4] → Taxation [model 3 97.1 %]",
                        "Housing [catalogue 1] → triage [not sure enough, model 3]");
    }

    private static String reason(boolean chinese, String outcome, String asked) {
        JsonMapper json = JsonMapper.builder().build();
        return new Reason(new Words(chinese), json.readTree(outcome), json.readTree(asked)).text();
    }

    @Test
    void aRuleOfTheDraftIsCalledOneAndSoIsTheVersionThatSaysTheSame() {
        String ruled = "{\"by\": \"rule\", \"rule\": {\"tableVersion\": 0, \"ruleId\": \"zone\"}}";
        String same = "{\"rules\": \"draft\", \"sameAs\": 4}";
        assertThat(reason(false, ruled, same)).isEqualTo("rule zone of the draft (the same as version 4)");
        assertThat(reason(true, ruled, same)).isEqualTo("规则 zone，草稿（与第 4 版相同）");
        assertThat(reason(false, ruled, "{\"rules\": \"draft\"}")).isEqualTo("rule zone of the draft");
        assertThat(reason(false, ruled, "{\"rules\": \"sent\"}")).isEqualTo("rule zone, not published");
    }

    @Test
    void aDistrictThatNobodyChoseIsCalledSo() {
        String outcome = "{\"reason\": \"no-district\"}";
        assertThat(reason(false, outcome, "{}")).isEqualTo("district not chosen");
        assertThat(reason(true, outcome, "{}")).isEqualTo("未选区镇");
    }

    @Test
    void inChineseToo() {
        assertThat(screen(true))
                .contains(
                        "之前：当时实际的派单",
                        "之后：现行规则第 4 版；规则没有定的按派单目录第 2 版；还派不了的由 3 号模型推荐",
                        "首派与最终答复一致率",
                        "可能学过",
                        "留作检验",
                        "派单员 [规则交派单员，规则 zone 第 4 版] → 税务局 [3 号模型 97.1 %]",
                        "住建局 [目录第 1 版] → 派单员 [推荐把握不足，3 号模型]")
                .as("the indicator of that name is another figure")
                .doesNotContain("首派准确率");
    }

    @Test
    void whatDiffersBesideTheDepartmentIsSaid() {
        assertThat(screen(false, ELSE_THAN_THE_DEPARTMENT))
                .contains(
                        "assists none → Housing, Taxation; priority none → high; reply by 2026-12-04 → 2026-12-01",
                        "acknowledge by 2026-11-27 09:00 → 2026-11-27 17:00")
                .doesNotContain("acknowledge by 2026-11-27;");
        assertThat(screen(true, ELSE_THAN_THE_DEPARTMENT))
                .contains("协办：无 → 住建局、税务局；优先级：不设 → 优先；答复期限：2026-12-04 → 2026-12-01");
    }
}
