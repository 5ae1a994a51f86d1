package city.onewindow.stack.store;

import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a backend to where the last acknowledged write left it: the newest snapshot, then the log. Only the unfinished
 * end of the last file, which a crash leaves and nobody was told of, is cut off.
 */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Path directory;
    private final GuardedBackend backend;
    private final Channel channel;
    private long last;

    Recovery(Path directory, GuardedBackend backend, Channel channel) {
        this.directory = directory;
        this.backend = backend;
        this.channel = channel;
    }

    /**
     * Reads everything and returns the number of the last record.
     *
     * @throws StoreDamagedException when something is missing or cannot be read
     */
    long run() throws IOException {
        Files.deleteIfExists(StoreFiles.unfinishedSnapshot(directory));
        List<Path> snapshots = StoreFiles.snapshots(directory);
        if (!snapshots.isEmpty()) {
            Snapshot.restore(snapshots.getLast(), backend, channel);
            last = StoreFiles.number(snapshots.getLast());
        }
        List<Path> segments = StoreFiles.segments(directory);
        for (int i = 0; i < segments.size(); i++) {
            boolean isLast = i == segments.size() - 1;
            if (isLast || StoreFiles.number(segments.get(i + 1)) > last + 1) {
                replay(segments.get(i), isLast);
            }
        }
        return last;
    }

    private void replay(Path segment, boolean isLast) throws IOException {
        long next = StoreFiles.number(segment);
        if (next > last + 1) {
            throw new StoreDamagedException("records " + (last + 1) + " to " + (next - 1) + " are missing: " + segment
                    + " begins behind them; put the missing file back, or a back-up of this directory in its place");
        }
        try (FrameReader reader = new FrameReader(segment)) {
            for (FrameReader.Entry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry.number() != next) {
                    throw new StoreDamagedException(
                            "record " + next + " is missing in " + segment + ": " + entry.number() + " follows");
                }
                if (next > last) {
                    backend.replay(channel, LoggedCommand.decode(entry.payload()));
                    last = next;
                }
                next++;
            }
            if (reader.bytesBehind() > 0) {
                cut(segment, reader, isLast, next);
            }
        }
    }

    private void cut(Path segment, FrameReader reader, boolean isLast, long record) throws IOException {
        if (!isLast || reader.somethingWholeBehind()) {
            throw new StoreDamagedException("record " + record + " in " + segment + " is damaged and others follow it,"
                    + " so this is not the unfinished end that a crash leaves; put a back-up of this directory in its"
                    + " place");
        }
        log.warn("cut {} bytes of an unfinished record off the end of {}", reader.bytesBehind(), segment);
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(reader.end());
            file.force(true);
        }
    }
}
