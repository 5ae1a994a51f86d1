package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.stack.supervise.StoreChoice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitingStoreTest {
    private final List<String> said = new ArrayList<>();

    private AwaitingStore awaiting(boolean chinese) {
        return new AwaitingStore(new Words(chinese), said::add, Duration.ofMillis(400), Duration.ofSeconds(1));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aStoreThatIsAwayIsNamedWhileItIsWaitedForAndGivenUp() throws IOException {
        String host = "127.0.0.1:" + freePort();
        StoreChoice store = new StoreChoice.Configured("mongodb://clerk:hush@" + host + "/");
        assertThatThrownBy(() -> awaiting(false).await(store))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The store at " + host + " did not answer within 1 s:")
                .hasMessageContaining("--store")
                .hasMessageNotContaining("hush");
        assertThat(said).isNotEmpty().allMatch(line -> line.contains(host) && !line.contains("hush"));
    }

    @Test
    void aStoreThatSaysNothingIsAwayAsWell() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            StoreChoice store = new StoreChoice.Configured("mongodb://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() -> awaiting(true).await(store))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("没有应答");
            assertThat(said).isNotEmpty().allMatch(line -> line.contains("没有应答"));
        }
    }

    @Test
    void whatIsNoUriIsSaidWithoutItsPassword() {
        StoreChoice store = new StoreChoice.Configured("mongodb://clerk:hush@127.0.0.1:port/");
        assertThatThrownBy(() -> awaiting(false).await(store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mongodb://***@127.0.0.1:port/")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aStoreOfOurOwnIsNotWaitedForHere() {
        awaiting(false).await(new StoreChoice.Embedded());
        assertThat(said).isEmpty();
    }
}
