package city.onewindow.house.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
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

    @Test
    void aServiceHasTheReplicasThatAreListedElseTheOneThatOthersAsk() {
        HouseProperties house = bound(Map.of(
                "onewindow.inside.feedback", "http://feedback:8103/",
                "onewindow.replicas.routing", "http://routing-1:8102/, http://routing-2:8102"));
        assertThat(house.everyReplica())
                .containsExactly(
                        entry("intake", List.of("http://127.0.0.1:8101")),
                        entry("routing", List.of("http://routing-1:8102", "http://routing-2:8102")),
                        entry("feedback", List.of("http://feedback:8103")));
        assertThat(bound(Map.of("onewindow.replicas.intake", "")).everyReplica())
                .containsEntry("intake", List.of("http://127.0.0.1:8101"));
    }

    private static HouseProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onewindow", HouseProperties.class);
    }
}
