package city.onewindow.house.web;

import city.onewindow.house.problem.JsonBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON answers that say how long they are. Written as they are made they would go out in chunks, which is two writes to
 * the socket for each answer, and a client could not tell a cut one by its length. Our answers are pages at the most, so
 * each fits in memory. What is asked is read whole as well, being bounded: then a body that is no UTF-8 is refused with the
 * name of its field.
 */
public final class SizedJson extends JacksonJsonHttpMessageConverter {
    private static final int USUAL = 1024;

    private final JsonMapper mapper;

    public SizedJson(JsonMapper mapper) {
        super(mapper);
        this.mapper = mapper;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        return super.read(type, new Whole(input.getHeaders(), JsonBody.read(input.getBody(), mapper)), hints);
    }

    private record Whole(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    @Override
    protected void writeInternal(
            Object answer, ResolvableType type, HttpOutputMessage output, @Nullable Map<String, Object> hints)
            throws IOException {
        InMemory whole = new InMemory(output.getHeaders(), new ByteArrayOutputStream(USUAL));
        super.writeInternal(answer, type, whole, hints);
        output.getHeaders().setContentLength(whole.body.size());
        whole.body.writeTo(output.getBody());
    }

    private record InMemory(HttpHeaders headers, ByteArrayOutputStream body) implements HttpOutputMessage {
        @Override
        public OutputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
