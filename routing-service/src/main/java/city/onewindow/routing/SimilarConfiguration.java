package city.onewindow.routing;

import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.desk.application.FlaggingDuplicates;
import city.onewindow.routing.similar.application.FindingSimilar;
import city.onewindow.routing.similar.application.FollowingTexts;
import city.onewindow.routing.similar.application.SuspectingDuplicate;
import city.onewindow.routing.similar.lucene.LuceneIndex;
import city.onewindow.routing.similar.mongo.MongoIssueTexts;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alike issues: an index of this replica's own, and what keeps it after the store. */
@Configuration(proxyBeanMethods = false)
class SimilarConfiguration {
    /** @param most issues that are looked through, about; older ones are forgotten */
    @Bean(destroyMethod = "close")
    LuceneIndex similarIndex(@Value("${onewindow.similar.most:200000}") int most) {
        return new LuceneIndex(most);
    }

    @Bean
    IndexFollower textFollower(LuceneIndex similarIndex, MongoDatabase database, Clock clock) {
        MongoIssueTexts texts = new MongoIssueTexts(database, RoutingConfiguration.COLLECTION);
        FollowingTexts following = new FollowingTexts(texts, similarIndex, clock);
        return new IndexFollower("alike issues", Duration.ofSeconds(1), following::follow);
    }

    @Bean
    FlaggingDuplicates flaggingDuplicates(Aggregates<Case> cases, LuceneIndex similarIndex) {
        return new FlaggingDuplicates(new SuspectingDuplicate(cases, similarIndex));
    }

    @Bean
    FindingSimilar findingSimilar(Aggregates<Case> cases, LuceneIndex similarIndex) {
        return new FindingSimilar(cases, similarIndex);
    }
}
