package city.onewindow.routing;

import city.onewindow.routing.released.application.FindingReleased;
import city.onewindow.routing.released.application.FollowingReleases;
import city.onewindow.routing.released.application.Releases;
import city.onewindow.routing.released.mongo.MongoReleases;
import city.onewindow.routing.similar.lucene.LuceneIndex;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Released answers: an index of this replica's own, and what keeps it after the store. */
@Configuration(proxyBeanMethods = false)
class ReleasedConfiguration {
    /** @param most answers that are looked through, about; older ones are forgotten */
    @Bean(destroyMethod = "close")
    LuceneIndex releasedIndex(@Value("${onewindow.released.most:20000}") int most) {
        return new LuceneIndex(most);
    }

    @Bean
    Releases releases(MongoDatabase database) {
        return new MongoReleases(database, RoutingConfiguration.COLLECTION);
    }

    @Bean
    IndexFollower releaseFollower(Releases releases, LuceneIndex releasedIndex, Clock clock) {
        FollowingReleases following = new FollowingReleases(releases, releasedIndex, clock);
        // What is taken back is gone without it; what is released may be found a little later.
        return new IndexFollower("released answers", Duration.ofSeconds(3), following::follow);
    }

    @Bean
    FindingReleased findingReleased(Releases releases, LuceneIndex releasedIndex) {
        return new FindingReleased(releases, releasedIndex);
    }
}
