package city.onewindow.house.room;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** JSON in, JSON out. */
@RestController
@RequestMapping("/api/things")
class ThingsController {
    enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("blue")
        BLUE
    }

    record Part(@Nullable String name, int size) {}

    record Thing(
            @Nullable String subject,
            @Nullable Integer number,
            @Nullable Boolean urgent,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable List<Part> parts,
            @Nullable Object free) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    Thing take(@RequestBody Thing thing) {
        return thing;
    }

    @PostMapping("/refused")
    ResponseEntity<?> refuse() {
        return Problem.invalid(FieldFault.of("/parts/0/name", "too-long", 20), FieldFault.of("/subject", "missing"))
                .answer();
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    Thing read(@PathVariable int number, @RequestParam(required = false) @Nullable Integer size) {
        return new Thing("第 " + number + " 件", size, null, null, null, null, null);
    }

    @GetMapping("/needy")
    String needy(@RequestHeader("Needed") int needed, @RequestParam("wanted") String wanted) {
        return needed + wanted;
    }

    record Asked(@Nullable String state, @Nullable String after) {}

    @GetMapping("/asked")
    Asked asked(@ModelAttribute Asked asked) {
        return asked;
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the secret is klondike");
    }

    @RequestMapping("/away")
    String away() {
        throw new IllegalStateException(new AwayException());
    }

    @GetMapping("/sent")
    void sent(HttpServletResponse response) throws IOException {
        response.sendError(409, "the secret is klondike");
    }

    @PostMapping("/bytes")
    int bytes(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes().length;
    }

    /** By its name the room's configuration says that it means: try again soon. */
    static final class AwayException extends RuntimeException {}
}
