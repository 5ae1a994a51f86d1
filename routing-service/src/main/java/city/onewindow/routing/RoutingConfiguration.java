package city.onewindow.routing;

import city.onewindow.contracts.ServiceNames;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.routing.assignment.application.DecidingOnCase;
import city.onewindow.routing.assignment.application.DerivingLinks;
import city.onewindow.routing.assignment.application.MarkingDuplicate;
import city.onewindow.routing.assignment.application.RoutingMeters;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.mongo.CaseCodec;
import city.onewindow.routing.assignment.stream.CaseEventHandler;
import city.onewindow.routing.backtest.mongo.MongoPastIssues;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.catalogue.application.CatalogueReader;
import city.onewindow.routing.catalogue.application.CatalogueVersions;
import city.onewindow.routing.catalogue.application.PublishingCatalogue;
import city.onewindow.routing.catalogue.mongo.MongoCatalogueVersions;
import city.onewindow.routing.catalogue.yaml.CatalogueYaml;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.deadline.model.WorkingCalendar;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.application.FormerDepartments;
import city.onewindow.routing.desk.application.ReadingDesk;
import city.onewindow.routing.desk.application.ReadingRelated;
import city.onewindow.routing.desk.application.SuggestingNow;
import city.onewindow.routing.desk.mongo.MongoDeskViews;
import city.onewindow.routing.placing.application.PlacingInForce;
import city.onewindow.routing.released.mongo.MongoReleases;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.similar.mongo.MongoIssueTexts;
import city.onewindow.routing.suggestion.application.ModelsInForce;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingConfiguration.class);
    static final String COLLECTION = "cases";

    /** What places lives in the store that the messaging's beans make of this one, so it is asked for when needed. */
    @Bean
    Service<Case> service(
            ObjectProvider<PlacingInForce> placing,
            ObjectProvider<Aggregates<Case>> cases,
            Deadlines deadlines,
            Clock clock,
            RoutingMeters meters) {
        return new Service<>(
                ServiceNames.ROUTING,
                COLLECTION,
                new CaseCodec(),
                new CaseEventHandler(() -> placing.getObject().get(), deadlines, clock, meters),
                new DerivingLinks(cases::getObject, clock),
                List.of(),
                Stream.concat(
                                MongoDeskViews.INDEXES.stream(),
                                Stream.of(MongoIssueTexts.INDEX, MongoReleases.INDEX, MongoPastIssues.INDEX))
                        .toList());
    }

    @Bean
    RoutingMeters routingMeters(MeterRegistry registry) {
        return new MicrometerRoutingMeters(registry);
    }

    @Bean
    Deadlines deadlines(HouseProperties house) {
        Set<Integer> told = ConcurrentHashMap.newKeySet();
        WorkingCalendar calendar =
                WorkingCalendar.read(resource("holidays-cn.csv").lines().toList());
        return new Deadlines(calendar, house.zone(), year -> {
            if (told.add(year)) {
                LOG.warn("the holidays of {} are not published here: its deadlines know weekends only", year);
            }
        });
    }

    @Bean
    CatalogueReader catalogueReader() {
        return new CatalogueYaml();
    }

    @Bean
    CatalogueVersions catalogueVersions(MongoDatabase database) {
        return new MongoCatalogueVersions(database);
    }

    @Bean
    CatalogueInForce catalogueInForce(CatalogueVersions versions, CatalogueReader reader, Clock clock) {
        CatalogueInForce inForce = new CatalogueInForce(versions, reader);
        inForce.open(resource("catalogue/catalogue.yaml"), clock);
        return inForce;
    }

    @Bean
    PlacingInForce placingInForce(CatalogueInForce catalogue, RulesInForce rules, ModelsInForce models) {
        return new PlacingInForce(catalogue::get, rules::get, models::get);
    }

    @Bean
    PublishingCatalogue publishingCatalogue(
            CatalogueVersions versions, CatalogueReader reader, CatalogueInForce inForce, Clock clock) {
        return new PublishingCatalogue(versions, reader, inForce, clock);
    }

    @Bean
    DecidingOnCase decidingOnCase(
            Aggregates<Case> cases,
            CatalogueInForce catalogue,
            Deadlines deadlines,
            Clock clock,
            RoutingMeters meters) {
        return new DecidingOnCase(cases, catalogue::get, deadlines, clock, meters);
    }

    @Bean
    MarkingDuplicate markingDuplicate(Aggregates<Case> cases, DecidingOnCase deciding) {
        return new MarkingDuplicate(cases, deciding);
    }

    @Bean
    ReadingRelated readingRelated(Aggregates<Case> cases) {
        return new ReadingRelated(cases);
    }

    @Bean
    ReadingDesk readingDesk(Aggregates<Case> cases) {
        return new ReadingDesk(cases);
    }

    @Bean
    SuggestingNow suggestingNow(Aggregates<Case> cases, PlacingInForce placing) {
        return new SuggestingNow(cases, placing);
    }

    @Bean
    DeskViews deskViews(MongoDatabase database) {
        return new MongoDeskViews(database, COLLECTION);
    }

    @Bean
    FormerDepartments formerDepartments(DeskViews views) {
        return new FormerDepartments(views);
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled " + path + " cannot be read", e);
        }
    }
}
