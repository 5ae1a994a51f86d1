package city.onewindow.stack.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/** Reads a command log from its beginning. */
final class LogReader {
    private static final int LARGEST = 64 << 20;

    private LogReader() {}

    /**
     * Hands every whole record to the consumer.
     *
     * @return the offset after the last whole record; what follows it was torn by a crash
     * @throws IOException where the file cannot be read, or a damaged record has whole ones after it
     */
    static long replay(FileChannel channel, Consumer<byte[]> consumer) throws IOException {
        channel.position(0);
        long size = channel.size();
        long end = 0;
        // Closing the stream would close the channel, which the log goes on to write.
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        while (end < size) {
            byte[] record;
            try {
                int length = in.readInt();
                int crc = in.readInt();
                if (length <= 0 || length > LARGEST) {
                    return torn(end, size, length);
                }
                record = in.readNBytes(length);
                if (record.length < length) {
                    return end;
                }
                CRC32C actual = new CRC32C();
                actual.update(record);
                if ((int) actual.getValue() != crc) {
                    return torn(end, size, length);
                }
            } catch (EOFException tornHeader) {
                return end;
            }
            consumer.accept(record);
            end += 8L + record.length;
        }
        return end;
    }

    private static long torn(long end, long size, int length) throws IOException {
        if (length > 0 && end + 8L + length < size) {
            throw new IOException("the command log is damaged at offset " + end + " of " + size
                    + ", before its tail: restore it from a back-up");
        }
        return end;
    }
}
