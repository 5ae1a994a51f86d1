package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import java.util.List;
import java.util.Optional;

/** The port to where rules are kept. */
public interface RuleStore {
    /** The newest version's number, 0 before the first. */
    long newest();

    Optional<RuleVersion> version(long number);

    /** Adds a version. @return false where one of that number is there already: nothing was written */
    boolean add(RuleVersion version);

    /** The newest first. @param below only numbers less than this */
    List<RuleVersion.Heading> versions(long below, int most);

    /** Empty before it was first saved. */
    Optional<RuleDraft> draft();

    /** Saves a draft as the one after the revision that its author read. @return false where there is another */
    boolean save(RuleDraft draft);

    Activations activations();

    /** Adds a decision after the ones that its author saw. @return false where there is another: nothing was written */
    boolean activate(Activations seen, Activation next);
}
