package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** In English one is one. */
class PluralsTest {
    private final ResourceBundleMessageSource messages = messages();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return messages;
    }

    @ParameterizedTest
    @CsvSource({
        "rules.faults, 0, 0 faults",
        "rules.faults, 1, 1 fault",
        "rules.faults, 2, 2 faults",
        "rules.rows, 1, 1 rule",
        "rules.rows, 12, 12 rules",
        "backtest.sum, 1, 'Of one issue, {1} would have fared otherwise'",
        "backtest.sum, 1201, 'Of 1,201 issues, {1} would have fared otherwise'",
        "fault.texts-more, 1, One thing more is wrong and not listed here.",
        "backtest.months.n, 1, the last month",
        "backtest.months.n, 12, the last 12 months",
        "rules.meant, 1, The one crossing is meant so: the earlier rule decides",
        "rules.meant, 3, The 3 crossings are meant so: the earlier rule decides",
    })
    void countedAsItIsSaid(String key, long count, String words) {
        assertThat(messages.getMessage(key, new Object[] {count}, Locale.ENGLISH))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, The draft has 1 fault and was", "2, The draft has 2 faults and was"})
    void inAProblemToo(int count, String words) {
        assertThat(messages.getMessage("problem.rules-not-published.detail", new Object[] {count}, Locale.ENGLISH))
                .startsWith(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'learn from, no department'",
        "1, 'learn from (one more is kept back for comparison and never learned from), no'",
        "9, 'learn from (9 more are kept back for comparison and never learned from), no'"
    })
    void ofThoseThatAreNotLearnedFrom(int kept, String words) {
        Object[] arguments = {"51", 0, "4", kept};
        assertThat(messages.getMessage("problem.suggestion-too-little.detail", arguments, Locale.ENGLISH))
                .contains(words);
        assertThat(messages.getMessage("problem.suggestion-too-little.detail", arguments, Locale.ROOT))
                .contains(kept == 0 ? "51 件，其中" : "51 件（另有 " + kept + " 件留作比较，从不学习），其中");
    }

    @ParameterizedTest
    @CsvSource({"1, one cell", "3, 3 cells"})
    void ofCells(int cells, String words) {
        assertThat(messages.getMessage("fault.texts-uneven", new Object[] {"1", "2", cells, 2}, Locale.ENGLISH))
                .isEqualTo("Row 1 (from line 2) has " + words + "; the first line has 2 columns.");
    }

    @ParameterizedTest
    @CsvSource({"0, no department has at least 4", "1, only one department has at least 4"})
    void ofTooFewDepartments(int departments, String words) {
        Object[] arguments = {"60", departments, "4", 0};
        assertThat(messages.getMessage("problem.suggestion-too-little.detail", arguments, Locale.ENGLISH))
                .contains(words);
    }
}
