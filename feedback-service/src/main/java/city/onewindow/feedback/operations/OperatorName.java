package city.onewindow.feedback.operations;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;

/** Who acts at the console; the service that is told cuts what is too long. */
final class OperatorName {
    private OperatorName() {}

    /** @throws ProblemException 422 where nobody is named */
    static String of(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty()) {
            throw Problem.invalid(FieldFault.of("/operator", "missing")).exception();
        }
        return plain;
    }
}
