package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.house.web.Times;
import city.onewindow.routing.backtest.model.Aspect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** In what an issue fares otherwise beside the department, from what to what; for the template. */
public record ChangeReader(MessageSource messages, Times times, Locale locale) {
    /** A sentence each; empty where it is the department alone. */
    public List<String> changes(DifferenceBody difference) {
        OutcomeBody was = difference.before();
        OutcomeBody is = difference.after();
        List<String> said = new ArrayList<>();
        if (differs(difference, Aspect.ASSISTS)) {
            said.add(said("backtest.change.assists", names(was.assists()), names(is.assists())));
        }
        if (differs(difference, Aspect.PRIORITY)) {
            said.add(said("backtest.change.priority", named(was.priority()), named(is.priority())));
        }
        if (differs(difference, Aspect.DEADLINES)) {
            deadline(said, "backtest.change.acknowledge", was.acknowledgeBy(), is.acknowledgeBy());
            deadline(said, "backtest.change.reply", was.replyBy(), is.replyBy());
        }
        return List.copyOf(said);
    }

    private static boolean differs(DifferenceBody difference, Aspect aspect) {
        return difference.changed().contains(aspect.code());
    }

    private void deadline(List<String> said, String key, @Nullable Instant was, @Nullable Instant is) {
        if (was == null || is == null || was.equals(is)) {
            return;
        }
        boolean sameDay = times.date(was).equals(times.date(is));
        said.add(sameDay ? said(key, times.minute(was), times.minute(is)) : said(key, times.date(was), times.date(is)));
    }

    private String names(List<Department> departments) {
        return departments.isEmpty()
                ? said("backtest.change.nobody")
                : departments.stream()
                        .map(each -> "en".equals(locale.getLanguage()) ? each.en() : each.zh())
                        .collect(Collectors.joining(said("backtest.change.and")));
    }

    private String named(@Nullable Priority priority) {
        return said(
                "rules.priority." + (priority == null ? "none" : priority.name().toLowerCase(Locale.ROOT)));
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
