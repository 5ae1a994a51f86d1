package city.onewindow.house.web;

import city.onewindow.house.problem.BodyLimit;
import city.onewindow.house.problem.BrokenEncodingException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stops a body of unknown length where it grows too large, and a text where it is no UTF-8. Forms are read, and held to
 * the same, by the server itself.
 */
final class BoundedRequest extends HttpServletRequestWrapper {
    private final LargerBody largest;
    private @Nullable ServletInputStream stream;

    BoundedRequest(HttpServletRequest request, LargerBody largest) {
        super(request);
        this.largest = largest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new BoundedStream(super.getInputStream(), largest, isText(), isJson());
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private boolean isJson() {
        String type = getContentType();
        return type != null && type.contains("json");
    }

    /** A spreadsheet's file is not meant: in which encoding it is, who reads it finds out. */
    private boolean isText() {
        String type = getContentType();
        return type != null
                && !type.startsWith("text/csv")
                && (type.startsWith("text/") || type.contains("json") || type.contains("yaml"));
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private final LargerBody largest;
        private final @Nullable Utf8Watch watch;
        private final boolean json;
        private long read;

        BoundedStream(ServletInputStream stream, LargerBody largest, boolean isText, boolean json) {
            this.stream = stream;
            this.largest = largest;
            this.watch = isText ? new Utf8Watch() : null;
            this.json = json;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            if (next < 0) {
                end();
            } else {
                pass(next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = stream.read(buffer, offset, length);
            if (got < 0) {
                end();
            }
            for (int i = 0; i < got; i++) {
                pass(buffer[offset + i] & 0xFF);
            }
            return got;
        }

        private void pass(int octet) throws IOException {
            read++;
            if (read > largest.most().toBytes()) {
                throw new BodyLimit.ExceededException(largest.most().toBytes(), largest.fault());
            }
            if (watch != null && !watch.accepts(octet)) {
                throw new BrokenEncodingException(read, json);
            }
        }

        private void end() throws IOException {
            if (watch != null && !watch.isWhole()) {
                throw new BrokenEncodingException(read + 1, json);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
