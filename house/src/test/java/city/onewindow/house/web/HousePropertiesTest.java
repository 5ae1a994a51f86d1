package city.onewindow.house.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HousePropertiesTest {
    @Test
    void servicesReachEachOtherAsABrowserDoesUnlessToldOtherwise() {
        HouseProperties house = bound(Map.of(
                "onewindow.addresses.feedback", "http://house.example:22003/",
                "onewindow.inside.routing", "http://routing:8102/"));
        assertThat(house.amongServices())
                .isEqualTo(new HouseProperties.Addresses(
                        "http://127.0.0.1:8101", "http://routing:8102", "http://house.example:22003"));
        assertThat(house.addresses().routing()).isEqualTo("http://127.0.0.1:8102");
    }

    private static HouseProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onewindow", HouseProperties.class);
    }
}
