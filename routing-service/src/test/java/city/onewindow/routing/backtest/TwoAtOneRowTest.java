package city.onewindow.routing.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two dispatchers with their pages open, without any script. */
class TwoAtOneRowTest extends RulesByHand {
    private final LongTable table = new LongTable(routing);
    private String language = "zh";

    @BeforeEach
    void lay() {
        table.lay();
    }

    @AfterEach
    void putBack() {
        table.putBack();
    }

    private static String carried(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }

    /** What an editor's form sends: the row of the long table with another name and another lead. */
    private HttpResponse<String> save(String what, String page, int row, String author, String name, String lead) {
        List<String> form = new ArrayList<>(List.of("do", what, "author", author));
        for (String hidden : List.of("revision", "was", "placed")) {
            form.addAll(List.of(hidden, carried(page, hidden)));
        }
        if (page.contains("name=\"theirs\"")) {
            form.addAll(List.of("theirs", carried(page, "theirs")));
        }
        form.addAll(List.of("id", "long-" + row, "zh", name, "en", "Long rule " + row, "place", "" + row));
        form.addAll(List.of("any", "长表里的词" + row + "\r\n又一个词" + row, "where", "anywhere"));
        form.addAll(List.of("lead", lead, "enabled", "true"));
        return browser.submit("/rules/draft?lang=" + language, form);
    }

    private static String at(String page, int row) {
        String from = page.substring(page.indexOf("id=\"row-" + row + "\""));
        return from.substring(0, from.indexOf("</tr>"));
    }

    @Test
    void theSecondIsToldWhatTheFirstSavedAndOverwritesItOnlyByChoice() {
        String mine = page("?edit=5");
        done(save("save:5", page("?edit=5"), 5, "李派单", "李的第5条", "housing"));
        HttpResponse<String> refused = save("save:5", mine, 5, "王派单", "王的第5条", "taxation");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body())
                .contains("第 5 行没有保存：李派单在 ", "value=\"王的第5条\"", "href=\"#clash\"")
                .containsPattern("(?s)>名称</a>.*?<span>李的第5条</span>.*?<span>王的第5条</span>")
                .containsPattern("(?s)>派给</a>.*?<span>住房和城乡建设局</span>.*?<span>税务局</span>")
                .doesNotContain("??");
        // The next click on save, from the page that told it.
        HttpResponse<String> again = save("save:5", refused.body(), 5, "王派单", "王的第5条", "taxation");
        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(again.body()).contains("李派单在 ");
        assertThat(at(page(""), 5)).contains("李的第5条", "住房和城乡建设局");
        done(save("mine:5", again.body(), 5, "王派单", "王的第5条", "taxation"));
        assertThat(at(page(""), 5)).contains("王的第5条", "税务局");
    }

    @Test
    void whoTakesOverWhatTheOtherSavedIsNotHindered() {
        String mine = page("?edit=5");
        done(save("save:5", page("?edit=5"), 5, "李派单", "长表第5条", "housing"));
        HttpResponse<String> refused = save("save:5", mine, 5, "王派单", "王的第5条", "taxation");
        assertThat(refused.body()).contains("name=\"theirs\"").doesNotContain("<span>王的第5条</span>");
        done(save("save:5", refused.body(), 5, "王派单", "王的第5条", "housing"));
        assertThat(at(page(""), 5)).contains("王的第5条", "住房和城乡建设局");
    }

    @Test
    void whoWorksAtAnotherRowIsNotHindered() {
        String mine = page("?edit=5");
        done(save("save:6", page("?edit=6"), 6, "李派单", "李的第6条", "housing"));
        done(change("up:5", "author", "李派单"));
        HttpResponse<String> saved = save("save:5", mine, 5, "王派单", "王的第5条", "taxation");
        assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("#row-4");
        String now = page("");
        assertThat(at(now, 4)).contains("王的第5条");
        assertThat(at(now, 6)).contains("李的第6条");
    }

    @Test
    void whoseRowWasRemovedMayAddItAnew() {
        String mine = page("?edit=5");
        done(change("remove:5", "author", "李派单"));
        language = "en";
        HttpResponse<String> refused = save("save:5", mine, 5, "王派单", "王的第5条", "taxation");
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body())
                .contains("The row was not saved: 李派单 removed it, ", "value=\"save:0\"", "id=\"row-new\"")
                .doesNotContain("??");
        done(save("save:0", refused.body(), 5, "王派单", "王的第5条", "taxation"));
        assertThat(table.ids()).hasSize(LongTable.RULES).contains("long-5");
    }

    @Test
    void whatNoPageCarriesIsToldToBeOutOfDate() {
        String mine = page("?edit=5").replaceFirst("name=\"was\" value=\"[^\"]+\"", "name=\"was\" value=\"nonsense\"");
        HttpResponse<String> refused = save("save:5", mine, 5, "王派单", "王的第5条", "taxation");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("请刷新页面").doesNotContain("??");
    }
}
