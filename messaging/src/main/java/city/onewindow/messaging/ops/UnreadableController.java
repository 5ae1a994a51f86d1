package city.onewindow.messaging.ops;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.messaging.parking.ParkingStore.Acknowledged;
import city.onewindow.messaging.parking.ParkingStore.Flaw;
import city.onewindow.messaging.parking.ParkingStore.Unreadable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records that are no events of ours: what is said about them, and that an operator knows of them. */
@RestController
@RequestMapping("/ops/unreadable")
class UnreadableController {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableController.class);
    private static final int PAGE = 100;

    private final ParkingStore parking;
    private final Clock clock;

    UnreadableController(ParkingStore parking, Clock clock) {
        this.parking = parking;
        this.clock = clock;
    }

    @GetMapping
    List<UnreadableRecord> unreadable() {
        return parking.unreadable(PAGE).stream().map(UnreadableRecord::of).toList();
    }

    /** The first acknowledgement stays; the record stays, and needs nobody any more. */
    @PostMapping("/{topic}/{partition}/{offset}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset,
            @RequestHeader(Operator.HEADER) Operator operator) {
        Origin origin = new Origin(topic, partition, offset);
        if (!parking.acknowledge(origin, new Acknowledged(operator.name(), clock.instant()))) {
            throw new NothingThereException("no-such-record");
        }
        LOG.info("the unreadable record at partition {}, offset {} is acknowledged", partition, offset);
    }

    /** A record that is no event of ours; it holds nothing back. */
    record UnreadableRecord(
            String topic,
            int partition,
            long offset,
            Flaw flaw,
            String words,
            Instant since,
            @Nullable Acknowledged acknowledged) {
        static UnreadableRecord of(Unreadable record) {
            return new UnreadableRecord(
                    record.origin().topic(),
                    record.origin().partition(),
                    record.origin().offset(),
                    record.flaw(),
                    record.words(),
                    record.since(),
                    record.acknowledged());
        }
    }
}
