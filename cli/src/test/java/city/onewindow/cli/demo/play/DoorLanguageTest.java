package city.onewindow.cli.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a row was refused is told in the language of the report. */
class DoorLanguageTest {
    @ParameterizedTest
    @CsvSource({"zh_CN.UTF-8, zh-CN", "en_GB.UTF-8, en", "C.UTF-8, en"})
    void isTheReports(String environment, String asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String wanted = exchange.getRequestHeaders().getFirst("Accept-Language");
            byte[] body = "{\"title\":\"%s\"}".formatted(wanted).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(422, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String language = Words.of(Map.of("LC_ALL", environment)).language();
            Settings settings = new Settings(1, 0, Duration.ofSeconds(1)).in(language);
            Door door = new Door(settings.unanswered(), List.of(), settings.language());
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/issues";
            assertThat(door.post(url, Map.of(), Map.of()).problem()).isEqualTo("HTTP 422: " + asked);
        } finally {
            server.stop(0);
        }
    }
}
