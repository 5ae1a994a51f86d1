package city.onewindow.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Numbers and frames the records of a snapshot and writes them in large pieces. */
final class SnapshotOutput implements AutoCloseable {

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
    private long count;

    SnapshotOutput(FileChannel channel) {
        this.channel = channel;
    }

    void add(Document record) throws IOException {
        ByteBuffer frame = Frame.of(count, Bson.encode(record));
        count++;
        if (frame.remaining() > buffer.remaining()) {
            drain();
        }
        if (frame.remaining() > buffer.capacity()) {
            write(frame);
        } else {
            buffer.put(frame);
        }
    }

    void end() throws IOException {
        add(new Document("end", count));
    }

    private void drain() throws IOException {
        buffer.flip();
        write(buffer);
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        drain();
        channel.force(true);
    }
}
