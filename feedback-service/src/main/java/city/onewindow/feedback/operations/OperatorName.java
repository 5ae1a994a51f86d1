package city.onewindow.feedback.operations;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;

/** Who acts at the console. */
final class OperatorName {
    private static final int LONGEST = 100;

    private OperatorName() {}

    /** @throws ProblemException 422 where nobody is named */
    static String of(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty()) {
            throw Problem.invalid(FieldFault.of("/operator", "missing")).exception();
        }
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
