package city.onewindow.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.cli.demo.report.Words;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of whoever answers at the address that was given. */
class AskingTest {
    private final AtomicReference<@Nullable String> type = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private String address(int status, String body) {
        server.createContext("/", exchange -> {
            type.set(exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Asking asking(String address, byte @Nullable [] table, boolean chinese) {
        return new Asking(address, Map.of("months", "6"), table, new Words(chinese));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 {\"code\": \"no-such-path\", \"title\": \"No such address\", \"detail\": \"There is nothing here.\"}",
                "200 {\"status\": \"UP\"}",
                "200 <html></html>",
            })
    void aServiceThatIsNotRoutingIsCalledSo(String answer) {
        String address = address(Integer.parseInt(answer.substring(0, 3)), answer.substring(4));
        assertThatThrownBy(() -> asking(address, null, false).first(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(address + " is not routing")
                .hasMessageContaining("8102");
        assertThatThrownBy(() -> asking(address, null, true).first(1)).hasMessageContaining("不是派单服务");
    }

    @Test
    void whatRoutingRefusesIsTold() {
        String address = address(404, "{\"code\": \"no-such-rules\", \"title\": \"No such version\", \"errors\": []}");
        assertThatThrownBy(() -> asking(address, null, false).first(1))
                .isInstanceOf(Asking.RefusedException.class)
                .hasMessage("No such version");
    }

    @Test
    void aFileIsSentAlsoWhereNothingStandsInIt() {
        String address = address(200, "{\"asked\": {}, \"differences\": []}");
        asking(address, new byte[0], false).first(1);
        assertThat(type.get()).as("without a type, the draft would be tried").isEqualTo("application/yaml");
        asking(address, null, false).first(1);
        assertThat(type.get()).isNull();
    }
}
