package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last change of the draft is taken back, by page and by program. */
class UndoOnThePageTest extends RulesByHand {
    private JsonNode draft() {
        return JsonMapper.shared().readTree(browser.get("/api/rules/draft").body());
    }

    private HttpResponse<String> undo(long revision) {
        return browser.post("/api/rules/draft/undo", "{\"author\": \"王派单\"}", "If-Match", "\"" + revision + "\"");
    }

    private void add(String id) {
        done(change(
                "save:0",
                "author",
                "王派单",
                "id",
                id,
                "zh",
                "要撤销的",
                "any",
                "要撤销的词",
                "lead",
                "taxation",
                "enabled",
                "true"));
    }

    @Test
    void aDeletedRowComesBackWhereItStood() {
        add("undo-first");
        add("undo-second");
        int row = rowOf(page(""), "undo-first");
        done(change("remove:" + row, "author", "王派单"));
        assertThat(page("")).doesNotContain("undo-first").contains("撤销上一次修改（王派单");
        assertThat(change("undo").body()).contains("href=\"#f-author\"");
        HttpResponse<String> undone = change("undo", "author", "王派单");
        assertThat(undone.statusCode()).isEqualTo(302);
        assertThat(undone.headers().firstValue("Location").orElseThrow())
                .endsWith("done=undone&from=1&at=row-" + row + "#row-" + row);
        assertThat(rowOf(page(""), "undo-first")).isEqualTo(row);
        assertThat(page("?done=undone&at=row-" + row)).contains("已撤销上一次修改；从第 " + row + " 行起恢复");
        done(change("undo", "author", "王派单"));
        done(change("undo", "author", "王派单"));
        assertThat(page("")).doesNotContain("undo-first", "undo-second");
    }

    @Test
    void aProgramTakesBackWhatItReadAndIsToldWhereNothingIsLeft() {
        add("undo-program");
        JsonNode read = draft();
        long revision = read.get("revision").asLong();
        assertThat(read.get("undo").asInt()).isPositive();
        assertThat(undo(revision - 1).statusCode()).isEqualTo(412);
        HttpResponse<String> undone = undo(revision);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(undone.headers().firstValue("ETag")).hasValue("\"" + (revision + 1) + "\"");
        assertThat(undone.body()).doesNotContain("undo-program");
        assertThat(browser.post("/api/rules/draft/undo", "{}", "If-Match", "\"" + (revision + 1) + "\"")
                        .statusCode())
                .isEqualTo(422);
        for (int left = draft().get("undo").asInt(); left > 0; left--) {
            assertThat(undo(draft().get("revision").asLong()).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> nothing = undo(draft().get("revision").asLong());
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("rules-nothing-to-undo", "没有可撤销的修改", "取一个已发布的版本作草稿");
        assertThat(page("")).doesNotContain("value=\"undo\"");
        assertThat(change("undo", "author", "王派单").body()).contains("没有可撤销的修改");
    }
}
