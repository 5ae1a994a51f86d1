package city.onewindow.feedback;

import city.onewindow.contracts.ServiceNames;
import city.onewindow.feedback.delivery.application.DeliveryMeters;
import city.onewindow.feedback.delivery.application.MakingNotification;
import city.onewindow.feedback.delivery.application.Notifications;
import city.onewindow.feedback.delivery.application.TryingNotifications;
import city.onewindow.feedback.delivery.application.WatchingRetries;
import city.onewindow.feedback.delivery.application.WebhookSender;
import city.onewindow.feedback.delivery.model.RetrySchedule;
import city.onewindow.feedback.delivery.mongo.MongoNotifications;
import city.onewindow.feedback.delivery.stream.IssueEvents;
import city.onewindow.feedback.delivery.web.HttpWebhookSender;
import city.onewindow.feedback.delivery.web.JsonNotificationBody;
import city.onewindow.feedback.delivery.web.StandardWebhook;
import city.onewindow.feedback.followup.application.RatingReply;
import city.onewindow.feedback.indicator.mongo.MongoFacts;
import city.onewindow.feedback.issue.application.IssueCodes;
import city.onewindow.feedback.issue.application.OpeningIssue;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.mongo.FollowedIssueCodec;
import city.onewindow.feedback.issue.mongo.MongoIssueCodes;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedbackProperties.class)
class FeedbackConfiguration {
    private static final String COLLECTION = "issues";

    @Bean
    Service<FollowedIssue> service(Clock clock, DeliveryMeters meters, ObjectProvider<MakingNotification> making) {
        return new Service<>(
                ServiceNames.FEEDBACK,
                COLLECTION,
                new FollowedIssueCodec(),
                new IssueEvents(clock, meters),
                // Looked up late: what makes notifications needs the database, which needs this description.
                (aggregate, step) -> making.getObject().run(aggregate, step),
                List.of(FollowedIssueCodec.TRACKING_CODE),
                List.of());
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry) {
        return new MicrometerDeliveryMeters(registry);
    }

    @Bean
    IssueCodes issueCodes(MongoDatabase database) {
        return new MongoIssueCodes(database, COLLECTION);
    }

    @Bean
    OpeningIssue openingIssue(Aggregates<FollowedIssue> issues, IssueCodes codes) {
        return new OpeningIssue(issues, codes);
    }

    @Bean
    RatingReply ratingReply(Aggregates<FollowedIssue> issues, Clock clock) {
        return new RatingReply(issues, clock);
    }

    @Bean
    MongoFacts mongoFacts(MongoDatabase database) {
        return new MongoFacts(database, COLLECTION);
    }

    @Bean
    Notifications notifications(MongoDatabase database) {
        return new MongoNotifications(database);
    }

    @Bean
    WatchingRetries watchingRetries(Notifications notifications, Clock clock) {
        return new WatchingRetries(notifications, clock);
    }

    @Bean
    RetryMeters retryMeters(WatchingRetries watching) {
        return new RetryMeters(watching);
    }

    @Bean
    HttpWebhookSender webhookSender(FeedbackProperties properties) {
        Set<String> allowed = properties.webhook().allowedHosts().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new HttpWebhookSender(
                allowed,
                properties.webhook().allowPrivateAddresses(),
                new StandardWebhook(properties.keys().webhook()),
                SystemDefaultDnsResolver.INSTANCE,
                HttpWebhookSender.AT_MOST);
    }

    @Bean
    TryingNotifications tryingNotifications(
            Notifications notifications,
            WebhookSender sender,
            Aggregates<FollowedIssue> issues,
            FeedbackProperties properties,
            Clock clock,
            DeliveryMeters meters) {
        List<java.time.Duration> pauses = properties.webhook().pauses();
        RetrySchedule schedule = pauses.isEmpty() ? RetrySchedule.STANDARD : new RetrySchedule(pauses);
        return new TryingNotifications(notifications, sender, issues, schedule, clock, new SecureRandom(), meters);
    }

    @Bean
    NotificationWorker notificationWorker(TryingNotifications trying) {
        return new NotificationWorker(trying);
    }

    @Bean
    MakingNotification makingNotification(Notifications notifications, NotificationWorker worker, Clock clock) {
        return new MakingNotification(notifications, new JsonNotificationBody(), worker::offer, clock);
    }
}
