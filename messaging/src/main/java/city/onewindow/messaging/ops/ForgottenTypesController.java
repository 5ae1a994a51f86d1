package city.onewindow.messaging.ops;

import city.onewindow.messaging.drill.ForgottenTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes this process as old as one that does not know a type; there only where the installation says that it is a drill. */
@RestController
@RequestMapping("/ops/forgotten-types/{type}")
class ForgottenTypesController {
    private final ForgottenTypes forgotten;

    ForgottenTypesController(ForgottenTypes forgotten) {
        this.forgotten = forgotten;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String type) {
        forgotten.forget(type);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remember(@PathVariable String type) {
        forgotten.remember(type);
    }
}
