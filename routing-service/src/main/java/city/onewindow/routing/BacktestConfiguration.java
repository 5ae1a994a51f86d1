package city.onewindow.routing;

import city.onewindow.routing.backtest.application.BackTesting;
import city.onewindow.routing.backtest.mongo.MongoPastIssues;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BacktestConfiguration {
    /** So long a page waits for its picture. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    BackTesting backTesting(MongoDatabase database) {
        return new BackTesting(new MongoPastIssues(database, RoutingConfiguration.COLLECTION), PATIENCE);
    }
}
