package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.stack.supervise.WrongOptionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"foo", "hooks.example.com", "hooks.example.com:8443", "127.0.0.1:8195", "[::1]:80", "[::1]"})
    void aHostWithOrWithoutItsPortIsTaken(String host) {
        assertThat(WebhookHost.read(host)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Hooks.Example.com "})
    void itIsComparedInLowerCase(String host) {
        assertThat(WebhookHost.read(host)).isEqualTo("hooks.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com, leave away protocol",
        "hooks.example.com/reply,   leave away protocol",
        "'a.example,b.example',     one host at a time",
        "hooks.example.com:,        between 1 and 65535",
        "hooks.example.com:0,       between 1 and 65535",
        "hooks.example.com:70000,   between 1 and 65535",
        "hooks.example.com:http,    between 1 and 65535",
        "me@hooks.example.com,      no name of a host",
        "'hooks example',           no name of a host",
        "'',                        no name of a host",
        "推送.example,              no name of a host",
        "hooks_1.example.com,       no name of a host",
    })
    void whatNoAddressCanMatchIsRefusedWithWhatIsWrong(String host, String what) {
        assertThatThrownBy(() -> WebhookHost.read(host))
                .isInstanceOf(WrongOptionException.class)
                .hasMessageStartingWith("--allow-webhook " + host)
                .hasMessageContaining(what)
                .hasMessageContaining("HOST:PORT");
        assertThatThrownBy(() -> WebhookHost.read(host))
                .isInstanceOfSatisfying(
                        WrongOptionException.class,
                        wrong -> assertThat(wrong.chinese()).contains("应写主机或主机:端口"));
    }
}
