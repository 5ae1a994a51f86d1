package city.onewindow.cli.backtest;

import city.onewindow.stack.supervise.WrongOptionException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/** What the options of a back-test take that are words; each method throws where one is none of them. */
final class Values {
    private Values() {}

    static void requireBaseline(String typed) {
        if (!typed.matches("history|live|[0-9]{1,18}")) {
            throw wrong("--against", typed, "history、live 或版本号", "history, live, or the number of a version");
        }
    }

    static void requireDay(String typed) {
        try {
            LocalDate.parse(typed);
        } catch (DateTimeException none) {
            throw wrong("--until", typed, "日期，例如 2026-03-21", "a day, such as 2026-03-21");
        }
    }

    static void requireZone(String typed) {
        try {
            ZoneId.of(typed);
        } catch (DateTimeException none) {
            throw wrong("--zone", typed, "时区，例如 Asia/Shanghai", "a time zone, such as Asia/Shanghai");
        }
    }

    static void requireAddress(String typed) {
        boolean isOne;
        try {
            URI uri = URI.create(typed);
            isOne = typed.matches("https?://.*") && uri.getHost() != null;
        } catch (IllegalArgumentException none) {
            isOne = false;
        }
        if (!isOne) {
            throw wrong(
                    "--url",
                    typed,
                    "派单服务的地址，例如 http://127.0.0.1:8102",
                    "routing's address, such as http://127.0.0.1:8102");
        }
    }

    private static WrongOptionException wrong(String option, String typed, String chinese, String english) {
        return new WrongOptionException(
                "%s 应写%s，给出的是“%s”。".formatted(option, chinese, typed),
                "%s takes %s, not \"%s\".".formatted(option, english, typed));
    }
}
