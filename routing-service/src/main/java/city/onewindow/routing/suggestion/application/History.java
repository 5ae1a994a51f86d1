package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.model.Example;
import java.util.List;

/** The port to what this installation has learned by working. */
@FunctionalInterface
public interface History {
    /** Answered issues, each with the department that led when it was answered; the latest first. */
    List<Example> answered(int most);
}
