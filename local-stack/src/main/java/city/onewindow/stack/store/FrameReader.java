package city.onewindow.stack.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the records of one file in order, and knows where the last whole one ended. */
final class FrameReader implements AutoCloseable {

    /** A whole record. */
    record Entry(long number, byte[] payload) {}

    private final Path file;
    private final InputStream in;
    private final long size;
    private long end;
    private boolean broken;

    FrameReader(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
    }

    /** The next whole record, or null at the end of the file or of what can be read of it. */
    @Nullable
    Entry next() throws IOException {
        if (broken) {
            return null;
        }
        byte[] header = in.readNBytes(Frame.HEADER);
        int length = header.length == Frame.HEADER ? Frame.announced(header, 0) : -1;
        if (length < 0) {
            broken = header.length > 0;
            return null;
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length || !Frame.intact(header, 0, payload, 0, length)) {
            broken = true;
            return null;
        }
        end += Frame.HEADER + length;
        return new Entry(Frame.number(header, 0), payload);
    }

    /** How many bytes of the file are whole records, as far as it was read. */
    long end() {
        return end;
    }

    long bytesBehind() {
        return size - end;
    }

    /**
     * Whether a whole record lies behind the place where reading stopped. Then what cannot be read is not the unfinished
     * end that a crash leaves.
     */
    boolean somethingWholeBehind() throws IOException {
        byte[] rest;
        try (InputStream again = Files.newInputStream(file)) {
            again.skipNBytes(end);
            rest = again.readAllBytes();
        }
        for (int at = 1; at + Frame.HEADER <= rest.length; at++) {
            int length = Frame.announced(rest, at);
            if (length >= 0
                    && at + Frame.HEADER + length <= rest.length
                    && Frame.intact(rest, at, rest, at + Frame.HEADER, length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
