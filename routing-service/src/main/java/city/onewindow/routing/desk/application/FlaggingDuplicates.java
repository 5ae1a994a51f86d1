package city.onewindow.routing.desk.application;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.model.LikelyDuplicate;
import city.onewindow.routing.similar.application.SuspectingDuplicate;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flags what waits in triage and is likely a duplicate: of the lines that are shown, no more. Nothing is written, and a list
 * without flags is a list: where the index cannot be read, it is shown so.
 */
public final class FlaggingDuplicates {
    private static final Logger LOG = LoggerFactory.getLogger(FlaggingDuplicates.class);

    private final SuspectingDuplicate suspecting;

    public FlaggingDuplicates(SuspectingDuplicate suspecting) {
        this.suspecting = suspecting;
    }

    public DeskPage on(DeskPage page) {
        try {
            return new DeskPage(page.lines().stream().map(this::on).toList(), page.next());
        } catch (UncheckedIOException e) {
            LOG.warn("likely duplicates are not flagged: the index of alike issues cannot be read", e);
            return page;
        }
    }

    private DeskLine on(DeskLine line) {
        return line.status().equals(Case.Status.TRIAGE.code())
                ? suspecting
                        .of(line.id())
                        .map(suspect -> line.flagged(new LikelyDuplicate(
                                suspect.issue(),
                                suspect.trackingCode(),
                                suspect.sameness().code())))
                        .orElse(line)
                : line;
    }
}
