package city.onewindow.intake.issue.application;

import city.onewindow.contracts.issue.TrackingCode;
import java.util.Optional;

/** The port that finds an issue's id by its tracking code. */
@FunctionalInterface
public interface IssueCodes {
    Optional<String> id(TrackingCode code);
}
