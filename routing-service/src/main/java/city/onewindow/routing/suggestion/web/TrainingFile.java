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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a file that was sent gives to learn from: its labels are departments of the catalogue in force. */
@Component
class TrainingFile {
    private final CatalogueInForce catalogue;

    TrainingFile(CatalogueInForce catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws city.onewindow.house.problem.ProblemException naming the rows that cannot be learned from */
    List<Example> examples(byte[] sent) {
        Map<String, Named> departments = catalogue.get().departments();
        return switch (LabelledTexts.read(text(sent), TrainingSuggestion.MOST, departments.keySet())) {
            case TextsFile.Read read ->
                read.rows().stream().map(LabelledText::example).toList();
            case TextsFile.Unreadable not ->
                throw Problem.invalid(faults(not, departments)).exception();
        };
    }

    private static List<FieldFault> faults(TextsFile.Unreadable not, Map<String, Named> departments) {
        List<FieldFault> faults = new ArrayList<>(
                not.faults().stream().map(each -> fault(each, departments)).toList());
        if (not.more() > 0) {
            faults.add(FieldFault.of("", "texts-more", not.more()));
        }
        return faults;
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

    private static FieldFault fault(TextsFault fault, Map<String, Named> departments) {
        return switch (fault) {
            case TextsFault.Empty empty -> FieldFault.of("", "texts-empty");
            case TextsFault.Lacking lacking ->
                FieldFault.of("", "texts-lacking", joined(lacking.columns()), shown(joined(lacking.has())));
            case TextsFault.Twice twice -> FieldFault.of("", "texts-twice", twice.column());
            case TextsFault.NoRows none -> FieldFault.of("", "texts-no-rows");
            case TextsFault.TooMany many -> FieldFault.of("", "texts-too-many", many.rows(), many.most());
            case TextsFault.Uneven row ->
                FieldFault.of("", "texts-uneven", "" + row.row(), "" + row.line(), row.cells(), row.columns());
            case TextsFault.NoLabel row -> FieldFault.of("", "texts-no-label", "" + row.row(), "" + row.line());
            case TextsFault.NoText row -> FieldFault.of("", "texts-no-text", "" + row.row(), "" + row.line());
            case TextsFault.UnknownLabel row ->
                FieldFault.of(
                        "",
                        "texts-unknown-department",
                        "" + row.row(),
                        "" + row.line(),
                        shown(row.label()),
                        listed(departments));
            case TextsFault.Unclosed row -> FieldFault.of("", "texts-unclosed", "" + row.row(), "" + row.line());
            case TextsFault.Trailing row -> FieldFault.of("", "texts-trailing", "" + row.row(), "" + row.line());
        };
    }

    private static String joined(List<String> columns) {
        return String.join(", ", columns);
    }
}
