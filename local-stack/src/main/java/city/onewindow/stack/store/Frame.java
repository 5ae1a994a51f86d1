package city.onewindow.stack.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How records lie in a file: a mark, the payload's length, a checksum over number and payload, the record's number, the
 * payload. By these a record that was cut off is told from one that is whole.
 */
final class Frame {

    static final int HEADER = 20;

    /** More than the largest message of the wire protocol (48 MB). */
    static final int LARGEST_PAYLOAD = 64 * 1024 * 1024;

    private static final int MARK = 0x4F574C31;

    private Frame() {}

    static ByteBuffer of(long number, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + payload.length);
        frame.putInt(MARK).putInt(payload.length).putInt(checksum(number, payload, 0, payload.length));
        return frame.putLong(number).put(payload).flip();
    }

    /** The length of the payload announced at this place, or −1 if no record can begin here. */
    static int announced(byte[] bytes, int at) {
        ByteBuffer header = ByteBuffer.wrap(bytes, at, HEADER);
        if (header.getInt() != MARK) {
            return -1;
        }
        int length = header.getInt();
        return length >= 0 && length <= LARGEST_PAYLOAD ? length : -1;
    }

    static long number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at + 12, 8).getLong();
    }

    static boolean intact(byte[] header, int at, byte[] payload, int from, int length) {
        int expected = ByteBuffer.wrap(header, at + 8, 4).getInt();
        return expected == checksum(number(header, at), payload, from, length);
    }

    private static int checksum(long number, byte[] payload, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(8).putLong(number).flip());
        crc.update(payload, from, length);
        return (int) crc.getValue();
    }
}
