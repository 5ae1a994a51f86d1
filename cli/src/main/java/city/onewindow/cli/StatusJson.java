package city.onewindow.cli;

import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackFile.Running;
import city.onewindow.stack.supervise.StackFile.RunningPart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The state of a stack for programs. */
final class StatusJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StatusJson() {}

    static String of(Optional<Running> running) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("running", running.isPresent());
        running.ifPresent(each -> fill(status, each));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(status);
    }

    private static void fill(Map<String, Object> status, Running running) {
        status.put("supervisor", running.supervisor());
        status.put("portBase", running.portBase());
        status.put("replicas", running.replicas());
        status.put("store", Map.of("kind", running.storeKind(), "uri", withoutPassword(running.storeUri())));
        status.put("kafka", running.kafka());
        Map<String, Object> addresses = new LinkedHashMap<>();
        Ports ports = new Ports(running.portBase());
        for (Service service : Service.values()) {
            addresses.put(service.label(), "http://127.0.0.1:" + ports.of(service, 1));
        }
        status.put("addresses", addresses);
        status.put("ended", running.ended());
        status.put("starting", running.starting());
        status.put("parts", running.parts().stream().map(StatusJson::part).toList());
    }

    private static Map<String, Object> part(RunningPart part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", part.name());
        fields.put("pid", part.pid());
        fields.put("alive", part.isAlive());
        fields.put("ready", part.isAlive() && !part.isStarting());
        fields.put("address", part.address());
        fields.put("rssBytes", part.residentBytes());
        fields.put("log", part.log());
        return fields;
    }

    static String withoutPassword(String uri) {
        return uri.replaceFirst("://[^/@]*@", "://***@");
    }
}
