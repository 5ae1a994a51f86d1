package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.routing.rule.file.FileFault;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What is wrong with a file that was sent, as the fields of a problem. */
public final class FileFaults {
    private FileFaults() {}

    /**
     * The first argument of each is its line or cell. Behind them stands what is wrong with the rest, where that can be told.
     *
     * @param check of a table as it stands in a file
     */
    public static List<FieldFault> of(TableFile.Unreadable file, Function<WrittenTable, Checked> check) {
        Stream<FieldFault> own = file.faults().stream().map(FileFaults::of);
        Stream<FieldFault> beside =
                file.rest().stream().flatMap(rest -> FoundBody.faults(rest.found(check), rest.places()).stream());
        return Stream.concat(own, beside).toList();
    }

    private static FieldFault of(FileFault fault) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(place(fault.place()));
        arguments.addAll(fault.arguments());
        return new FieldFault(
                fault.kind() == FileFault.Kind.NO_RULES ? "/rules" : "",
                fault.kind().code(),
                arguments);
    }

    /** A line of a text by its number, a cell of a workbook by its name. */
    private static MessageSourceResolvable place(String place) {
        boolean line = !place.isEmpty() && place.chars().allMatch(Character::isDigit);
        return new DefaultMessageSourceResolvable(
                new String[] {line ? "rules.file.line" : "rules.file.cell"}, new Object[] {place});
    }
}
