package city.onewindow.routing;

import city.onewindow.house.web.LargerBody;
import city.onewindow.routing.suggestion.application.ActivatingModel;
import city.onewindow.routing.suggestion.application.History;
import city.onewindow.routing.suggestion.application.ModelStore;
import city.onewindow.routing.suggestion.application.ModelsInForce;
import city.onewindow.routing.suggestion.application.Training;
import city.onewindow.routing.suggestion.application.TrainingSuggestion;
import city.onewindow.routing.suggestion.csv.TextsFile;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import city.onewindow.routing.suggestion.lucene.ChineseSegmenter;
import city.onewindow.routing.suggestion.mongo.MongoHistory;
import city.onewindow.routing.suggestion.mongo.MongoModelStore;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {
    /** Whole files of examples come in here. */
    @Bean
    LargerBody examples() {
        return new LargerBody(
                Set.of("/api/suggestion/models"), DataSize.ofBytes(TextsFile.LARGEST_BYTES), "texts-too-large");
    }

    @Bean
    ModelStore modelStore(MongoDatabase database) {
        return new MongoModelStore(database);
    }

    /** Ready before the first event: a restart must not decide by no model for a while. */
    @Bean
    ModelsInForce modelsInForce(ModelStore store) {
        ModelsInForce inForce = new ModelsInForce(store, new ChineseSegmenter());
        inForce.refresh();
        return inForce;
    }

    @Bean
    History history(MongoDatabase database) {
        return new MongoHistory(database, RoutingConfiguration.COLLECTION);
    }

    /** Learning may take a third of the heap; issues go on being decided beside it. */
    @Bean
    Training training() {
        return new LiblinearTraining(Runtime.getRuntime().maxMemory() / 3);
    }

    @Bean
    TrainingSuggestion trainingSuggestion(
            Training training, History history, ModelStore store, ModelsInForce inForce, Clock clock) {
        return new TrainingSuggestion(training, history, store, inForce, clock);
    }

    @Bean
    ActivatingModel activatingModel(ModelStore store, ModelsInForce inForce, Clock clock) {
        return new ActivatingModel(store, inForce, clock);
    }
}
