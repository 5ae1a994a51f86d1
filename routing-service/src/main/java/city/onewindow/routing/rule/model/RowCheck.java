package city.onewindow.routing.rule.model;

import city.onewindow.contracts.issue.Priority;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.deadline.model.Terms;
import city.onewindow.routing.rule.model.RuleFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a rule of one written row, and notes all that is wrong with it. */
final class RowCheck {
    static final int MOST_VALUES = 200;
    static final int LONGEST_PHRASE = 60;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final int MOST_ASSISTS = 10;
    private static final TextRule NAME = TextRule.line(1, 60);
    private static final TextRule PHRASE = TextRule.line(1, LONGEST_PHRASE);
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]?");

    private final Vocabulary vocabulary;
    private final int row;
    private final WrittenRule written;
    private final List<RuleFault> faults;

    RowCheck(Vocabulary vocabulary, int row, WrittenRule written, List<RuleFault> faults) {
        this.vocabulary = vocabulary;
        this.row = row;
        this.written = written;
        this.faults = faults;
    }

    /** The rule; of use only where no fault was noted. */
    Rule rule() {
        if (written.id().length() > LONGEST_ID || !ID.matcher(written.id()).matches()) {
            fault("id", Kind.ID, shown(written.id()));
        }
        name("zh", written.zh());
        if (!written.en().isEmpty()) {
            name("en", written.en());
        }
        Conditions conditions = new Conditions(codes(), words());
        if (conditions.isEmpty() && written.codes().isEmpty()) {
            fault("", Kind.NO_CONDITION);
        }
        return new Rule(
                written.id(),
                written.zh(),
                written.en().isEmpty() ? null : written.en(),
                !oneOf("enabled", written.enabled(), Set.of("true", "false"), "true")
                        .equals("false"),
                conditions,
                result());
    }

    private void name(String field, String name) {
        if (NAME.fault(name).isPresent()) {
            fault(field, Kind.NAME);
        }
    }

    private Map<Dimension, List<String>> codes() {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        written.codes().forEach((name, values) -> {
            Optional<Dimension> dimension = Dimension.of(name);
            if (dimension.isEmpty()) {
                List<String> known =
                        Arrays.stream(Dimension.values()).map(Dimension::code).toList();
                fault(shown(name), Kind.UNKNOWN_DIMENSION, shown(name), String.join(", ", known));
                return;
            }
            Set<String> known = vocabulary.codes(dimension.get());
            each(name, values, MOST_VALUES, known::contains, Kind.UNKNOWN_CODE, code -> vocabulary.near(code, known));
            codes.put(dimension.get(), values);
        });
        return codes;
    }

    private @Nullable WordCondition words() {
        String where = oneOf(
                "where", written.where(), Set.of("anywhere", "subject", "text"), WordCondition.Where.ANYWHERE.code());
        if (written.any().isEmpty() && written.all().isEmpty() && written.none().isEmpty()) {
            return null;
        }
        phrases("any", written.any());
        phrases("all", written.all());
        phrases("none", written.none());
        return new WordCondition(
                WordCondition.Where.of(where).orElse(WordCondition.Where.ANYWHERE),
                written.any(),
                written.all(),
                written.none());
    }

    private void phrases(String field, List<String> phrases) {
        Predicate<String> sound = phrase ->
                PHRASE.fault(phrase).isEmpty() && !Folding.fold(phrase).isEmpty();
        each(field, phrases, MOST_VALUES, sound, Kind.PHRASE, phrase -> "" + LONGEST_PHRASE);
    }

    private Result result() {
        Set<String> departments = vocabulary.departments();
        Integer acknowledge = days("acknowledge", written.acknowledge());
        Integer reply = days("reply", written.reply());
        if (acknowledge != null && reply != null && reply < acknowledge) {
            fault("reply", Kind.DAYS_ORDER);
        }
        each(
                "assists",
                written.assists(),
                MOST_ASSISTS,
                departments::contains,
                Kind.UNKNOWN_DEPARTMENT,
                code -> vocabulary.near(code, departments));
        String priority = oneOf("priority", written.priority(), Vocabulary.words(Priority.values()), "");
        if (written.lead().equals(WrittenRule.TRIAGE)) {
            if (!written.assists().isEmpty() || !priority.isEmpty() || acknowledge != null || reply != null) {
                fault("lead", Kind.TRIAGE_ALONE);
            }
            return new Result.ToTriage();
        }
        if (written.lead().isEmpty()) {
            fault("lead", Kind.NO_LEAD);
        } else if (!departments.contains(written.lead())) {
            fault("lead", Kind.UNKNOWN_DEPARTMENT, shown(written.lead()), vocabulary.near(written.lead(), departments));
        } else if (written.assists().contains(written.lead())) {
            fault("assists", Kind.LEAD_ASSISTS, written.lead());
        }
        return new Result.Assign(
                written.lead(),
                written.assists(),
                Arrays.stream(Priority.values())
                        .filter(value -> Asked.word(value).equals(priority))
                        .findFirst()
                        .orElse(null),
                acknowledge,
                reply);
    }

    private @Nullable Integer days(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (DAYS.matcher(text).matches() && Integer.parseInt(text) <= Terms.LONGEST) {
            return Integer.valueOf(text);
        }
        fault(field, Kind.DAYS, shown(text), "" + Terms.LONGEST);
        return null;
    }

    private String oneOf(String field, String text, Set<String> known, String standard) {
        if (text.isEmpty() || known.contains(text)) {
            return text.isEmpty() ? standard : text;
        }
        fault(
                field,
                Kind.WORD,
                shown(text),
                String.join(", ", known.stream().sorted().toList()));
        return standard;
    }

    private void each(
            String field,
            List<String> values,
            int most,
            Predicate<String> sound,
            Kind kind,
            UnaryOperator<String> insteadOf) {
        if (values.size() > most) {
            fault(field, Kind.TOO_MANY, "" + most);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String value : new ArrayList<>(values)) {
            if (!sound.test(value)) {
                fault(field, kind, shown(value), insteadOf.apply(value));
            } else if (!seen.add(value)) {
                fault(field, Kind.DUPLICATE, shown(value));
            }
        }
    }

    private void fault(String field, Kind kind, String... arguments) {
        faults.add(RuleFault.of(row, shown(written.id()), field, kind, arguments));
    }

    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 60));
    }
}
