package city.onewindow.house.web;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the house knows of its installation.
 *
 * @param zone in which times are shown and periods are counted
 */
@ConfigurationProperties("onewindow")
public record HouseProperties(
        @DefaultValue Addresses addresses,
        @DefaultValue Inside inside,
        @DefaultValue Replicas replicas,
        @DefaultValue Store store,
        @DefaultValue Web web,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {
    /** Base URLs as the services reach each other. */
    public Addresses amongServices() {
        return inside.orElse(addresses);
    }

    /** Base URLs of every replica by the name of its service, as the services reach them, in the order of the way. */
    public Map<String, List<String>> everyReplica() {
        Addresses one = amongServices();
        Map<String, List<String>> every = new LinkedHashMap<>();
        every.put("intake", replicas.intake().isEmpty() ? List.of(one.intake()) : replicas.intake());
        every.put("routing", replicas.routing().isEmpty() ? List.of(one.routing()) : replicas.routing());
        every.put("feedback", replicas.feedback().isEmpty() ? List.of(one.feedback()) : replicas.feedback());
        return Collections.unmodifiableMap(every);
    }

    private static String bare(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Base URLs as a browser reaches them, without a slash at the end. */
    public record Addresses(
            @DefaultValue("http://127.0.0.1:8101") String intake,
            @DefaultValue("http://127.0.0.1:8102") String routing,
            @DefaultValue("http://127.0.0.1:8103") String feedback) {
        public Addresses {
            intake = bare(intake);
            routing = bare(routing);
            feedback = bare(feedback);
        }

        public List<String> all() {
            return List.of(intake, routing, feedback);
        }
    }

    /**
     * Base URLs as the services, and what watches them, reach each other where that is another way than a browser's: in
     * containers, where 127.0.0.1 is each one's own. Empty for the browser's.
     */
    public record Inside(
            @DefaultValue("") String intake,
            @DefaultValue("") String routing,
            @DefaultValue("") String feedback) {
        private Addresses orElse(Addresses addresses) {
            return new Addresses(
                    intake.isEmpty() ? addresses.intake() : intake,
                    routing.isEmpty() ? addresses.routing() : routing,
                    feedback.isEmpty() ? addresses.feedback() : feedback);
        }
    }

    /** Base URLs of all replicas of a service, where there is more than the one that the others ask; empty for that one. */
    public record Replicas(
            @DefaultValue List<String> intake,
            @DefaultValue List<String> routing,
            @DefaultValue List<String> feedback) {
        public Replicas {
            intake = each(intake);
            routing = each(routing);
            feedback = each(feedback);
        }

        private static List<String> each(List<String> addresses) {
            return addresses.stream()
                    .filter(address -> !address.isBlank())
                    .map(address -> bare(address.strip()))
                    .toList();
        }
    }

    /** @param kind {@code configured}, {@code mongod} or {@code embedded} */
    public record Store(@DefaultValue("configured") String kind) {}

    /**
     * @param maxBody of a request, forms included; a text of 10,000 Chinese characters takes 30 kB, and a form writes
     *     each byte as three
     * @param unavailable classes by name (of what the house does not know) whose exceptions mean: try again soon
     */
    public record Web(
            @DefaultValue("256KB") DataSize maxBody,
            @DefaultValue Set<String> unavailable) {}
}
