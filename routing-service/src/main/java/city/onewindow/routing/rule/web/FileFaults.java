package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.routing.rule.file.FileFault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What is wrong with a file that was sent, as the fields of a problem. */
public final class FileFaults {
    private FileFaults() {}

    /** The first argument of each is its line or cell. */
    public static List<FieldFault> of(List<FileFault> faults) {
        return faults.stream().map(FileFaults::of).toList();
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
