package city.onewindow.routing.backtest.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.routing.backtest.application.BackTesting;
import city.onewindow.routing.backtest.model.Span;
import city.onewindow.routing.desk.model.Cursor;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test is asked, as it was typed; nothing yet known to be right.
 *
 * @param version of the rules to try, 0 for none; absent for the table that is sent, or the draft
 * @param model to try with the rules in force, 0 for none; absent where rules are tried
 * @param against {@code history} for what really happened, {@code live} for what is in force, or the number of a version,
 *     or of a model where one is tried; absent for {@code history}
 * @param months how far back, absent for {@value #MONTHS}
 * @param until the last day, not after today; absent for today
 * @param zone in which days begin, absent for the house's
 * @param after goes on with the differences after this one
 * @param most differences in the answer
 */
record BacktestQuery(
        @Nullable String version,
        @Nullable String model,
        @Nullable String against,
        @Nullable String months,
        @Nullable String until,
        @Nullable String zone,
        @Nullable String after,
        @Nullable String most) {
    static final String HISTORY = "history";
    static final String LIVE = "live";
    static final int MONTHS = 6;
    private static final int LISTED = 50;

    /**
     * Of a program: what is given and empty was to be filled in, and would be answered for another.
     *
     * @throws ProblemException naming it
     */
    void requireSaid() {
        Faults faults = new Faults();
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("version", version);
        given.put("model", model);
        given.put("against", against);
        given.put("months", months);
        given.put("until", until);
        given.put("zone", zone);
        given.put("after", after);
        given.put("most", most);
        given.forEach((name, text) -> {
            if (text != null && text.isBlank()) {
                faults.note("#query/" + name, "missing");
            }
        });
        faults.orThrow();
    }

    /** All that is wrong with it, and not the first only. @throws ProblemException with it */
    void orThrow() {
        Faults faults = new Faults();
        Stream.<Runnable>of(
                        this::numbered,
                        this::modelled,
                        this::baseline,
                        this::lastDay,
                        this::ownZone,
                        this::lookingBack,
                        this::cursor,
                        this::listed)
                .forEach(reading -> note(reading, faults));
        faults.orThrow();
    }

    private static void note(Runnable reading, Faults faults) {
        try {
            reading.run();
        } catch (ProblemException e) {
            for (FieldFault fault : e.problem().faults()) {
                faults.note(fault.pointer(), fault.code(), fault.arguments().toArray());
            }
        }
    }

    /** Empty where no version is asked for. */
    Optional<Long> numbered() {
        return isSaid(version) ? Optional.of(number("version", version, 0, Long.MAX_VALUE)) : Optional.empty();
    }

    /** Empty where no model is asked for. */
    Optional<Long> modelled() {
        return isSaid(model) ? Optional.of(number("model", model, 0, Long.MAX_VALUE)) : Optional.empty();
    }

    Baseline baseline() {
        if (!isSaid(against) || HISTORY.equals(against)) {
            return new Baseline.History();
        }
        return LIVE.equals(against) ? new Baseline.Live() : new Baseline.Version(compared(against));
    }

    Span span(ZoneId house, Clock clock) {
        ZoneId in = ownZone().orElse(house);
        LocalDate today = LocalDate.now(clock.withZone(in));
        LocalDate last = lastDay().orElse(today);
        if (last.isAfter(today)) {
            throw invalid("until", "until-future", today.toString());
        }
        return Span.ending(last, lookingBack(), in);
    }

    private Optional<LocalDate> lastDay() {
        return isSaid(until) ? Optional.of(day(until)) : Optional.empty();
    }

    private Optional<ZoneId> ownZone() {
        return isSaid(zone) ? Optional.of(zone(zone)) : Optional.empty();
    }

    int lookingBack() {
        return isSaid(months) ? (int) number("months", months, 1, Span.MOST_MONTHS) : MONTHS;
    }

    Optional<Cursor> cursor() {
        return after == null || after.isEmpty()
                ? Optional.empty()
                : Optional.of(Cursor.parse(after).orElseThrow(() -> invalid("after", "cursor")));
    }

    int listed() {
        return isSaid(most) ? (int) number("most", most, 1, BackTesting.MOST_LISTED) : LISTED;
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    private static long number(String name, @Nullable String text, long least, long most) {
        OptionalLong number = number(text, least, most);
        String many = least + ", " + (least + 1) + ", " + (least + 2) + " …";
        return number.orElseThrow(() -> invalid(name, "form", most == Long.MAX_VALUE ? many : least + "–" + most));
    }

    private static long compared(@Nullable String text) {
        return number(text, 0, Long.MAX_VALUE)
                .orElseThrow(() -> invalid("against", "form", HISTORY + ", " + LIVE + ", 0, 1, 2 …"));
    }

    private static OptionalLong number(@Nullable String text, long least, long most) {
        if (text != null && text.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return ZoneId.of(name == null ? "" : name);
        } catch (DateTimeException e) {
            throw invalid("zone", "form", "Asia/Shanghai");
        }
    }

    private static LocalDate day(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() >= 1970 && day.getYear() <= 9000) {
                return day;
            }
        } catch (DateTimeException e) {
            throw invalid("until", "form", "2026-03-21");
        }
        throw invalid("until", "form", "2026-03-21");
    }

    private static RuntimeException invalid(String name, String code, Object... arguments) {
        return Problem.invalid(FieldFault.of("#query/" + name, code, arguments)).exception();
    }

    /** What the trial is held against. */
    sealed interface Baseline {
        /** What really happened. */
        record History() implements Baseline {}

        /** What is in force. */
        record Live() implements Baseline {}

        /** @param number of rules, or of a model where one is tried; 0 for none */
        record Version(long number) implements Baseline {}
    }
}
