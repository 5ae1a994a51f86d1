package city.onewindow.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One HTTP/1.1 connection, kept open as long as the server does: a request out, its answer in. It knows what a server of ours sends and no
 * more, and takes a tenth of the processor time of a general client. For one thread.
 */
public final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 15_000;

    private final InetSocketAddress address;
    private Socket socket;
    private boolean closing;
    private final byte[] buffer = new byte[8 << 10];
    private int from;
    private int to;
    private byte[] body = new byte[2 << 10];
    private int length;

    /** Opens a connection to the host and port of an address. */
    public Connection(String address) throws IOException {
        URI uri = URI.create(address);
        this.address = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.socket = open();
    }

    private Socket open() throws IOException {
        Socket opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(TIMEOUT_MILLIS);
        opened.connect(address, TIMEOUT_MILLIS);
        return opened;
    }

    /** Sends a whole request and reads the whole answer; returns its status. */
    public int exchange(byte[] request) throws IOException {
        if (closing) {
            socket.close();
            socket = open();
            closing = false;
        }
        socket.getOutputStream().write(request);
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        int announced = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                announced = Integer.parseInt(name.substring(15).strip());
            } else if (name.startsWith("transfer-encoding:")) {
                chunked = name.endsWith("chunked");
            } else if (name.startsWith("connection:")) {
                closing = name.endsWith("close");
            }
        }
        length = 0;
        if (chunked) {
            chunks();
        } else {
            take(announced);
        }
        return status;
    }

    /** The body of the last answer. */
    public String body() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    private void chunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            take(size);
            line();
        }
        line();
    }

    private void take(int bytes) throws IOException {
        if (body.length < length + bytes) {
            body = Arrays.copyOf(body, (length + bytes) * 2);
        }
        int wanted = bytes;
        while (wanted > 0) {
            if (from == to) {
                fill();
            }
            int some = Math.min(wanted, to - from);
            System.arraycopy(buffer, from, body, length, some);
            from += some;
            length += some;
            wanted -= some;
        }
    }

    /** Up to the next line end, without it; no line of ours is longer than the buffer. */
    private String line() throws IOException {
        int looked = from;
        while (true) {
            for (; looked < to; looked++) {
                if (buffer[looked] == '\n') {
                    String line = new String(buffer, from, looked - from - 1, StandardCharsets.ISO_8859_1);
                    from = looked + 1;
                    return line;
                }
            }
            looked -= from;
            compact();
            fill();
        }
    }

    private void compact() {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
    }

    private void fill() throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
        }
        int read = socket.getInputStream().read(buffer, to, buffer.length - to);
        if (read <= 0) {
            throw new EOFException("the server closed the connection within an answer");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
