package city.onewindow.house.problem;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why a request got no other answer.
 *
 * @param code stable; {@code problem.CODE}, {@code problem.CODE.detail} and {@code problem.CODE.remedy} are its words
 * @param status HTTP, 400 to 599
 * @param arguments of the words
 */
public record Problem(String code, int status, List<Object> arguments, List<FieldFault> faults) {
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is no problem");
        }
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

    /** The same problem, naming these fields. */
    public Problem with(FieldFault... named) {
        return new Problem(code, status, arguments, List.of(named));
    }

    /** The answer that a controller of JSON returns; words come in the reader's language when it is written. */
    public ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
