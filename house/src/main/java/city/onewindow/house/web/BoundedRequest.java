package city.onewindow.house.web;

import city.onewindow.house.problem.BodyLimit;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Stops a body of unknown length where it grows too large. Forms are read, and bounded alike, by the server itself. */
final class BoundedRequest extends HttpServletRequestWrapper {
    private final long largestBytes;
    private @Nullable ServletInputStream stream;

    BoundedRequest(HttpServletRequest request, long largestBytes) {
        super(request);
        this.largestBytes = largestBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new BoundedStream(super.getInputStream(), largestBytes);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private final long largestBytes;
        private long read;

        BoundedStream(ServletInputStream stream, long largestBytes) {
            this.stream = stream;
            this.largestBytes = largestBytes;
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = stream.read(buffer, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > largestBytes) {
                throw new BodyLimit.ExceededException(largestBytes);
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
