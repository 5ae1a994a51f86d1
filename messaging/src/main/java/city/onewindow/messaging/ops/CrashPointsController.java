package city.onewindow.messaging.ops;

import city.onewindow.messaging.crash.ArmedCrashPoints;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Arms crash points; there only where the installation says that it is a drill. */
@RestController
@RequestMapping("/ops/crash-points")
class CrashPointsController {
    private final ArmedCrashPoints crashPoints;

    CrashPointsController(ArmedCrashPoints crashPoints) {
        this.crashPoints = crashPoints;
    }

    @GetMapping
    Set<String> names() {
        return ArmedCrashPoints.names();
    }

    @PostMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arm(@PathVariable String name, @RequestParam(defaultValue = "1") int hit) {
        if (!ArmedCrashPoints.names().contains(name) || hit < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        crashPoints.arm(name, hit);
    }
}
