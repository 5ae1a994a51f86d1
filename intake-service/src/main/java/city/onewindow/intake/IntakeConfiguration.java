package city.onewindow.intake;

import city.onewindow.contracts.ServiceNames;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.intake.issue.application.IssueCodes;
import city.onewindow.intake.issue.application.IssueKeys;
import city.onewindow.intake.issue.application.ReadingIssue;
import city.onewindow.intake.issue.application.RequestingWithdrawal;
import city.onewindow.intake.issue.application.SubmittingIssue;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.WebhookRule;
import city.onewindow.intake.issue.mongo.IssueCodec;
import city.onewindow.intake.issue.mongo.MongoIssueCodes;
import city.onewindow.intake.options.DispatchOptions;
import city.onewindow.intake.options.KeptOptions;
import city.onewindow.intake.options.RoutingOptions;
import city.onewindow.intake.released.ReleasedAnswers;
import city.onewindow.intake.released.RoutingAnswers;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {
    private static final String COLLECTION = "issues";

    @Bean
    Service<Issue> service() {
        return new Service<>(
                ServiceNames.INTAKE,
                COLLECTION,
                new IssueCodec(),
                null,
                null,
                List.of(IssueCodec.TRACKING_CODE),
                List.of());
    }

    @Bean
    IssueKeys issueKeys(IntakeProperties properties) {
        IntakeProperties.Keys keys = properties.keys();
        return new IssueKeys(keys.id(), keys.secret(), keys.webhook());
    }

    @Bean
    WebhookRule webhookRule(IntakeProperties properties) {
        return new WebhookRule(properties.webhook().allowedHosts());
    }

    @Bean
    SubmittingIssue submittingIssue(Aggregates<Issue> issues, IssueKeys keys, Clock clock, DispatchOptions options) {
        return new SubmittingIssue(issues, keys, clock, new SecureRandom(), options);
    }

    @Bean
    IssueCodes issueCodes(MongoDatabase database) {
        return new MongoIssueCodes(database, COLLECTION);
    }

    @Bean
    ReadingIssue readingIssue(Aggregates<Issue> issues, IssueCodes codes, IssueKeys keys) {
        return new ReadingIssue(issues, codes, keys);
    }

    @Bean
    RequestingWithdrawal requestingWithdrawal(
            ReadingIssue reading, Aggregates<Issue> issues, IssueKeys keys, Clock clock) {
        return new RequestingWithdrawal(reading, issues, keys, clock);
    }

    @Bean
    DispatchOptions dispatchOptions(HouseProperties house, MongoDatabase database, Clock clock) {
        RoutingOptions options = new RoutingOptions(house.amongServices().routing(), new KeptOptions(database), clock);
        // Asks behind our back, so that the first submission already meets what is offered.
        options.known();
        return options;
    }

    @Bean
    ReleasedAnswers releasedAnswers(HouseProperties house) {
        return new RoutingAnswers(house.amongServices().routing());
    }
}
