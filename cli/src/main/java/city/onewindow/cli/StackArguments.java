package city.onewindow.cli;

import city.onewindow.stack.supervise.DataDirectory;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.StoreChoice;
import city.onewindow.stack.supervise.WrongOptionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a stack is to be: options that all commands share which start one. Used as a mixin. */
public final class StackArguments {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port-base", paramLabel = "N", defaultValue = "8100")
    private int portBase;

    @Option(names = "--replicas", paramLabel = "N", defaultValue = "1")
    private int replicas;

    @Option(names = "--brokers", paramLabel = "N", defaultValue = "1")
    private int brokers;

    @Option(names = "--store", paramLabel = "URI")
    private @Nullable String store;

    @Option(names = "--allow-webhook", paramLabel = "HOST[:PORT]")
    private List<String> webhooks = new ArrayList<>();

    /**
     * The options as they were given.
     *
     * @throws WrongOptionException in words that name the option
     */
    public StackOptions toOptions() {
        StackOptions options = StackOptions.of(DataOption.home(), data.directory(), new Ports(portBase))
                .withReplicas(replicas)
                .withBrokers(brokers)
                .withStore(StoreChoice.from(store, System.getenv()))
                .withWebhookHosts(webhooks.stream().map(WebhookHost::read).toList());
        DataDirectory.make("--data", options.data());
        return options;
    }
}
