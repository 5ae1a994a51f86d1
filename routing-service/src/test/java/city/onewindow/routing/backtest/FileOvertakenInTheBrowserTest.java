package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A file that is chosen on a page shown before somebody else changed the draft. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileOvertakenInTheBrowserTest extends LongRules {
    @Test
    void theDispatcherIsToldWhoChangedTheDraftAndSeesIt() {
        Page page = open(390);
        type(page, "王派单");
        String draft = routing.browser(0).get("/api/rules/draft/file?as=yaml").body();
        FilePayload file = new FilePayload("draft.yaml", "application/yaml", draft.getBytes(StandardCharsets.UTF_8));
        table.lay(3);
        page.locator("#f-file").setInputFiles(file);
        assertThat(page.locator("[role=alert]").first()).containsText("李派单在");
        assertThat(page.locator("[role=alert]").first()).containsText("请再选择一次文件");
        assertThat(page.locator("#rules")).not().containsText("If-Match");
        assertThat(page.locator("#first-fault")).containsText("1");
        assertThat(page.locator("#f-author")).hasValue("王派单");
        picture(page, "file-overtaken");
        page.locator("#f-file").setInputFiles(file);
        assertThat(page.locator("[role=status]").first()).containsText("草稿已保存");
        assertThat(page.locator("#first-fault")).hasCount(0);
    }
}
