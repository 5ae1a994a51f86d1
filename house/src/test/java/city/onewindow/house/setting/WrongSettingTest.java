package city.onewindow.house.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class WrongSettingTest {
    private static final String NAME = "onewindow.keys.a-key";

    @Test
    void aStartWithoutKeyEndsWithOneSentenceThatNamesItAndTheRemedy(CapturedOutput output) {
        var service = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE);
        assertThatThrownBy(service::run).hasRootCauseInstanceOf(WrongSettingException.class);
        assertThat(output.toString().lines().filter(line -> line.startsWith(NAME)))
                .singleElement()
                .asString()
                .startsWith("onewindow.keys.a-key (ONEWINDOW_KEYS_AKEY) is missing: ")
                .contains("ops/compose/make-keys");
        assertThat(output).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', is missing",
        "no base64!, is not base64",
        "c2hvcnQ=, has 5 bytes",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, repeats one byte"
    })
    void whatIsWrongWithAKeyIsSaidAndTheKeyIsNot(String key, String fault) {
        assertThatThrownBy(() -> KeySetting.read(NAME, key))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(fault)
                .message()
                .satisfies(
                        said -> assertThat(key.isBlank() || !said.contains(key)).isTrue());
    }

    @Test
    void aProperKeyIsRead() {
        byte[] key = new byte[32];
        key[31] = 1;
        assertThat(KeySetting.read(NAME, Base64.getEncoder().encodeToString(key)))
                .isEqualTo(key);
    }

    @Configuration(proxyBeanMethods = false)
    static class Service {
        @Bean
        byte[] key() {
            return KeySetting.read(NAME, "");
        }
    }
}
