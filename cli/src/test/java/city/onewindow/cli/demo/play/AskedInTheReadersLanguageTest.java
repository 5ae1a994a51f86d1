package city.onewindow.cli.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.cli.demo.report.Words;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo's dispatcher is told, the reader of the report is told. */
class AskedInTheReadersLanguageTest {
    private static final String REFUSAL = """
            {"title": "Not valid", "detail": "Some fields", "errors": [
              {"pointer": "/by", "detail": "It is missing.", "remedy": "Provide it."}]}""";

    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    @SuppressWarnings("NullAway.Init") // before each test
    private HttpServer server;

    @BeforeEach
    void refuseAll() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Accept-Language"));
            byte[] body = REFUSAL.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(422, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @ParameterizedTest
    @CsvSource({"true, zh-CN, 规则被拒绝, 学习被拒绝", "false, en, The rules were refused, Learning was refused"})
    void forRulesAndForLearning(boolean chinese, String language, String rules, String learning) {
        Words words = new Words(chinese);
        assertThatThrownBy(() -> new PuttingRulesInForce(url(), List.of(), words).put())
                .hasMessageStartingWith(rules + ": HTTP 422");
        assertThatThrownBy(() -> new Teaching(url(), List.of(), List.of(0.9), words).teach("general"))
                .hasMessageStartingWith(learning + ": HTTP 422");
        assertThat(asked).containsExactly(language);
    }

    @Test
    void aRefusalIsASentenceAndNoJson() {
        String problem = new Door("en").get(url(), java.util.Map.of()).problem();
        assertThat(problem).isEqualTo("HTTP 422: Not valid; /by It is missing. Provide it.");
    }
}
