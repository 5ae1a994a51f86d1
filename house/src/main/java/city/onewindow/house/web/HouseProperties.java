package city.onewindow.house.web;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the house knows of its installation.
 *
 * @param zone in which times are shown and periods are counted
 */
@ConfigurationProperties("onewindow")
public record HouseProperties(
        @DefaultValue Addresses addresses,
        @DefaultValue Store store,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {
    /** Base URLs as a browser reaches them, without a slash at the end. */
    public record Addresses(
            @DefaultValue("http://127.0.0.1:8101") String intake,
            @DefaultValue("http://127.0.0.1:8102") String routing,
            @DefaultValue("http://127.0.0.1:8103") String feedback) {
        public List<String> all() {
            return List.of(intake, routing, feedback);
        }
    }

    /** @param kind {@code configured}, {@code mongod} or {@code embedded} */
    public record Store(@DefaultValue("configured") String kind) {}
}
