package city.onewindow.cli.demo.collect;

import city.onewindow.cli.demo.check.Checker;
import city.onewindow.cli.demo.check.Checker.Verdict;
import city.onewindow.cli.demo.check.Evidence;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.check.Evidence.Promise;
import city.onewindow.cli.demo.check.Evidence.Stored;
import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.play.Texts;
import city.onewindow.cli.demo.sink.Receipt;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the evidence of one run together and has it judged. */
public final class Collecting {
    private static final long PAUSE_MILLIS = 500;

    private final TopicLog topic;
    private final Stores stores;
    private final Set<String> before;

    /** Remembers which issues are there already: they are not of this run. */
    public Collecting(TopicLog topic, Stores stores) {
        this.topic = topic;
        this.stores = stores;
        this.before = stores.read().stream().map(Evidence.Stored::issue).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What was found.
     *
     * @param unreadable records of the topic that are no event of ours
     * @param others issues that somebody else submitted meanwhile: not judged, not counted
     */
    public record Found(Evidence evidence, Verdict verdict, long unreadable, long others) {}

    /** Whether the stores held issues before this run. */
    public boolean isReused() {
        return !before.isEmpty();
    }

    /**
     * Judges, and judges again while the last events are still on their way: what is written is published soon, what is
     * published is applied soon. What is still wrong after the patience given is a finding.
     */
    public Found collect(Collection<Journey> journeys, Supplier<List<Receipt>> receipts, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Others others = Others.than(journeys);
        while (true) {
            TopicLog.Contents contents = topic.read();
            List<Logged> records = contents.records().stream()
                    .filter(record -> !before.contains(record.event().issue()))
                    .toList();
            List<Stored> documents = stores.read().stream()
                    .filter(document -> !before.contains(document.issue()))
                    .toList();
            Set<String> strangers = others.among(records, documents);
            Evidence evidence = new Evidence(
                    journeys.stream()
                            .flatMap(journey -> promise(journey).stream())
                            .filter(promise -> !before.contains(promise.issue()))
                            .toList(),
                    records.stream()
                            .filter(record -> !strangers.contains(record.event().issue()))
                            .toList(),
                    documents.stream()
                            .filter(document -> !strangers.contains(document.issue()))
                            .toList(),
                    receipts.get().stream().map(Collecting::normal).toList());
            Verdict verdict = Checker.check(evidence);
            if (verdict.isClean() || System.nanoTime() > deadline) {
                return new Found(evidence, verdict, contents.unreadable(), strangers.size());
            }
            pause();
        }
    }

    private static java.util.Optional<Promise> promise(Journey journey) {
        Journey.@Nullable Receipt receipt = journey.receipt();
        if (receipt == null) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new Promise(
                receipt.id(),
                receipt.code(),
                journey.audiences("webhook"),
                journey.audiences("in-app"),
                journey.replies(),
                journey.ratings(),
                Texts.normal(journey.row().reply())));
    }

    /** As promises name it: the code in digits only, the text in the form in which texts are kept. */
    private static Receipt normal(Receipt receipt) {
        return new Receipt(
                receipt.webhookId(),
                receipt.trackingCode().replaceAll("[^0-9]", ""),
                receipt.audience(),
                receipt.reply(),
                Texts.normal(receipt.text()),
                receipt.firstAt(),
                receipt.times());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while collecting", e);
        }
    }
}
