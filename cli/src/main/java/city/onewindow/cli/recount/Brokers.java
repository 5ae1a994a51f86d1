package city.onewindow.cli.recount;

import city.onewindow.stack.supervise.WrongOptionException;
import java.util.regex.Pattern;

/** Where a Kafka is, as a person writes it: {@code host:port}, more than one with commas between. */
final class Brokers {
    private static final Pattern ALL = Pattern.compile(
            "[^\\s,/:\\[\\]]+:[0-9]{1,5}(,[^\\s,/:\\[\\]]+:[0-9]{1,5})*|\\[[0-9a-fA-F:.]+\\]:[0-9]{1,5}");

    private Brokers() {}

    /** @throws WrongOptionException where that is none */
    static void require(String typed) {
        if (!ALL.matcher(typed).matches()) {
            throw new WrongOptionException(
                    "--kafka %s：应写主机:端口，多个用逗号分开，例如 127.0.0.1:8191".formatted(typed),
                    "--kafka %s: it takes HOST:PORT, more than one with commas between, such as 127.0.0.1:8191"
                            .formatted(typed));
        }
    }
}
