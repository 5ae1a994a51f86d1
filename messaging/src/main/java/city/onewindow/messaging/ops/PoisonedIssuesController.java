package city.onewindow.messaging.ops;

import city.onewindow.messaging.drill.PoisonedIssues;
import city.onewindow.messaging.drill.PoisonedIssues.Effect;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Poisons issues for this process, and cures them; there only where the installation says that it is a drill. */
@RestController
@RequestMapping("/ops/poisoned-issues/{issue}")
class PoisonedIssuesController {
    private final PoisonedIssues poisoned;

    PoisonedIssuesController(PoisonedIssues poisoned) {
        this.poisoned = poisoned;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void poison(@PathVariable String issue, @RequestParam String effect) {
        poisoned.poison(issue, effect(effect));
    }

    private static Effect effect(String word) {
        try {
            return Effect.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such effect", unknown);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cure(@PathVariable String issue) {
        poisoned.cure(issue);
    }
}
