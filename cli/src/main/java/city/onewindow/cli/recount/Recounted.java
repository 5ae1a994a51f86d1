package city.onewindow.cli.recount;

import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.Indicator;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.messaging.balance.Balance;
import java.util.Arrays;
import java.util.List;

/**
 * What a count gave.
 *
 * @param stored the indicators as feedback's store has them
 * @param storedFirst the accuracy of first dispatches as it has them
 */
public record Recounted(
        Balance balance, LoggedIndicators.Found logged, Indicators stored, FirstDispatches storedFirst) {

    /** Whether the balance holds and every indicator comes out the same. */
    public boolean agrees() {
        return balance.holds() && differing().isEmpty() && besideAgrees() && firstAgrees();
    }

    /** Whether the first dispatches come out the same by whatever placed them. */
    public boolean firstAgrees() {
        return logged.first().groups().equals(storedFirst.groups());
    }

    /** Whether what leaves the denominators comes out the same, too. */
    private boolean besideAgrees() {
        Indicators fromLog = logged.indicators();
        return fromLog.withdrawn() == stored.withdrawn() && fromLog.duplicates() == stored.duplicates();
    }

    /** Where log and store differ. With events parked or held, the store is behind the log and they may. */
    public List<Indicator> differing() {
        return Arrays.stream(Indicator.values())
                .filter(each -> !logged.indicators().of(each).equals(stored.of(each)))
                .toList();
    }

    /** Events that wait for an operator, or behind one that does. */
    public long kept() {
        return balance.inboxes().stream()
                .mapToLong(each -> each.parked() + each.held())
                .sum();
    }
}
