package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.Decoded;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.catalogue.model.Named;
import city.onewindow.routing.suggestion.application.TrainingSuggestion;
import city.onewindow.routing.suggestion.csv.LabelledText;
import city.onewindow.routing.suggestion.csv.LabelledTexts;
import city.onewindow.routing.suggestion.csv.TextsFault;
import city.onewindow.routing.suggestion.csv.TextsFile;
import city.onewindow.routing.suggestion.model.Example;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a file that was sent gives to learn from: its labels are departments of the catalogue in force. */
@Component
class TrainingFile {
    private static final int MOST_FAULTS = 20;

    private final CatalogueInForce catalogue;

    TrainingFile(CatalogueInForce catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws city.onewindow.house.problem.ProblemException naming every row that cannot be learned from */
    List<Example> examples(byte[] sent) {
        return switch (LabelledTexts.read(text(sent))) {
            case TextsFile.Read read -> known(read.rows());
            case TextsFile.Unreadable not ->
                throw Problem.invalid(
                                not.faults().stream().map(TrainingFile::fault).toList())
                        .exception();
        };
    }

    private static String text(byte[] sent) {
        return switch (Decoded.of(sent)) {
            case Decoded.Text read -> read.text();
            case Decoded.Neither not ->
                throw Problem.of(400, "texts-encoding")
                        .with(FieldFault.of("", "texts-encoding", "" + not.line()))
                        .exception();
        };
    }

    private List<Example> known(List<LabelledText> rows) {
        if (rows.size() > TrainingSuggestion.MOST) {
            throw Problem.invalid(FieldFault.of("", "texts-too-many", rows.size(), TrainingSuggestion.MOST))
                    .exception();
        }
        Map<String, Named> departments = catalogue.get().departments();
        Set<String> told = new HashSet<>();
        List<FieldFault> faults = new ArrayList<>();
        for (LabelledText row : rows) {
            String label = row.example().label();
            if (isNothing(row.example().text())) {
                faults.add(FieldFault.of("", "texts-no-text", "" + row.row(), "" + row.line()));
            }
            if (!departments.containsKey(label) && told.add(label)) {
                faults.add(FieldFault.of(
                        "",
                        "texts-unknown-department",
                        "" + row.row(),
                        "" + row.line(),
                        shown(label),
                        listed(departments)));
            }
            if (faults.size() >= MOST_FAULTS) {
                break;
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return rows.stream().map(LabelledText::example).toList();
    }

    /** Nothing that anybody could see stands in it, so there is nothing to learn from it. */
    private static boolean isNothing(String text) {
        return text.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.isISOControl(each)
                        || Character.getType(each) == Character.FORMAT);
    }

    private static String listed(Map<String, Named> departments) {
        return departments.values().stream()
                .map(each -> each.code() + " (" + each.zh() + ")")
                .collect(Collectors.joining(", "));
    }

    /** A whole text may stand where a label should. */
    private static String shown(String label) {
        return label.codePointCount(0, label.length()) > 60
                ? label.substring(0, label.offsetByCodePoints(0, 59)) + "…"
                : label;
    }

    private static FieldFault fault(TextsFault fault) {
        return switch (fault) {
            case TextsFault.Empty empty -> FieldFault.of("", "texts-empty");
            case TextsFault.Lacking lacking ->
                FieldFault.of("", "texts-lacking", joined(lacking.columns()), shown(joined(lacking.has())));
            case TextsFault.Twice twice -> FieldFault.of("", "texts-twice", twice.column());
            case TextsFault.NoRows none -> FieldFault.of("", "texts-no-rows");
            case TextsFault.Uneven row ->
                FieldFault.of("", "texts-uneven", "" + row.row(), "" + row.line(), row.cells(), row.columns());
            case TextsFault.NoLabel row -> FieldFault.of("", "texts-no-label", "" + row.row(), "" + row.line());
            case TextsFault.Unclosed row -> FieldFault.of("", "texts-unclosed", "" + row.row(), "" + row.line());
            case TextsFault.Trailing row -> FieldFault.of("", "texts-trailing", "" + row.row(), "" + row.line());
        };
    }

    private static String joined(List<String> columns) {
        return String.join(", ", columns);
    }
}
