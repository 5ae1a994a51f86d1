package city.onewindow.house.problem;

import java.util.List;

/**
 * Why a request got no other answer.
 *
 * @param code stable; {@code problem.CODE}, {@code problem.CODE.detail} and {@code problem.CODE.remedy} are its words
 * @param status HTTP, 400 to 599
 */
public record Problem(String code, int status, List<Object> arguments, List<FieldFault> faults) {
    public Problem {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
    }

    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(code, status, List.of(arguments), List.of());
    }

    /** 422: every fault found, not only the first. */
    public static Problem invalid(List<FieldFault> faults) {
        return new Problem("invalid", 422, List.of(), faults);
    }

    public static Problem invalid(FieldFault... faults) {
        return invalid(List.of(faults));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
