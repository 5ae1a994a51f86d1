package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What an operator sees of a room, and what every room wants of its server. */
class OperationTest extends RoomTest {
    @Autowired
    private Environment environment;

    @Test
    void healthNamesTheStoreForWhatItIs() throws IOException {
        assertThat(get("/actuator/health").body()).contains("\"store\":{\"details\":{\"kind\":\"embedded\"}");
    }

    @Test
    void readyIsTwoHundred() throws IOException {
        assertThat(get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void metersAreThere() throws IOException {
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get("/actuator/info").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "loggers", "shutdown", "mappings", "configprops", "threaddump"})
    void nothingElseIsOpen(String endpoint) throws IOException {
        assertThat(get("/actuator/" + endpoint).status()).isEqualTo(404);
    }

    @Test
    void aRoomListensOnLoopbackAndEndsGracefully() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    }

    @Test
    void whatTheServiceSaysOutranksTheDefault() {
        assertThat(environment.getProperty("server.tomcat.connection-timeout")).isEqualTo("2s");
    }

    @Test
    void aForwardedHostIsNotBelieved() throws IOException {
        Answer answer = get(
                "/api/things/5", "Host: elsewhere.example", "X-Forwarded-Host: 127.0.0.1", "Forwarded: host=127.0.0.1");
        assertThat(answer.status()).isEqualTo(421);
    }
}
