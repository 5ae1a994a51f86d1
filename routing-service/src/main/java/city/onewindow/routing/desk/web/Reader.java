package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Category;
import city.onewindow.routing.catalogue.model.Named;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.placing.model.Reasons;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Names and spans of time as the reader of a page reads them; for templates.
 *
 * @param en English, else Chinese
 * @param now when the page was made
 */
public record Reader(Catalogue catalogue, boolean en, Instant now) {
    public String department(Department department) {
        return en ? department.en() : department.zh();
    }

    public String named(Named named) {
        return en ? named.en() : named.zh();
    }

    /** A name that may have no English. */
    public String named(String zh, @Nullable String inEnglish) {
        return en && inEnglish != null ? inEnglish : zh;
    }

    /** A code that the catalogue no longer knows is shown as it is. */
    public String district(String code) {
        if (code.equals(Reasons.UNSURE)) {
            return en ? "Not sure" : "不确定";
        }
        Named named = catalogue.districts().get(code);
        return named == null ? code : named(named);
    }

    /** A dash where there is none. */
    public String category(@Nullable String code) {
        if (code == null) {
            return "–";
        }
        Category category = catalogue.categories().get(code);
        return category == null ? code : named(category.name());
    }

    public boolean isOverdue(DeskLine line) {
        Instant due = line.due();
        return due != null && now.isAfter(due);
    }

    /** Whether that moment is past. */
    public boolean isPast(Instant moment) {
        return now.isAfter(moment);
    }

    /** How long ago, in its largest unit. */
    public String age(Instant since) {
        Duration age = Duration.between(since, now);
        if (age.toMinutes() < 1) {
            return en ? "just now" : "刚刚";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + (en ? " min" : " 分钟");
        }
        return age.toDays() < 1 ? age.toHours() + (en ? " h" : " 小时") : age.toDays() + (en ? " d" : " 天");
    }

    /** A probability as people read it: never surer than it is. */
    public String percent(double probability) {
        return (int) Math.floor(probability * 100) + " %";
    }

    /** A tracking code as people read it: 4-4-4-1. */
    public String code(String digits) {
        return Codes.grouped(digits);
    }
}
