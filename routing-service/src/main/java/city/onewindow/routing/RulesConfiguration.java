package city.onewindow.routing;

import city.onewindow.house.web.LargerBody;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.rule.application.ActivatingRules;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.PublishingRules;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.application.SavingRow;
import city.onewindow.routing.rule.file.TableFile;
import city.onewindow.routing.rule.mongo.MongoRuleStore;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    /** Whole tables come in here. */
    @Bean
    LargerBody tables() {
        return new LargerBody(
                Set.of("/api/rules/draft", "/api/rules/check", "/api/backtests"),
                DataSize.ofBytes(TableFile.LARGEST_BYTES));
    }

    @Bean
    RuleStore ruleStore(MongoDatabase database) {
        return new MongoRuleStore(database);
    }

    /** Ready before the first event: a restart must not decide by no rules for a while. */
    @Bean
    RulesInForce rulesInForce(RuleStore store, CatalogueInForce catalogue, Clock clock) {
        RulesInForce inForce = new RulesInForce(store, catalogue::get, clock);
        inForce.refresh();
        return inForce;
    }

    @Bean
    DraftingRules draftingRules(RuleStore store, CatalogueInForce catalogue, Clock clock) {
        return new DraftingRules(store, catalogue::get, clock);
    }

    @Bean
    SavingRow savingRow(DraftingRules drafting) {
        return new SavingRow(drafting);
    }

    @Bean
    PublishingRules publishingRules(RuleStore store, DraftingRules drafting, Clock clock) {
        return new PublishingRules(store, drafting, clock);
    }

    @Bean
    ActivatingRules activatingRules(RuleStore store, DraftingRules drafting, RulesInForce inForce, Clock clock) {
        return new ActivatingRules(store, drafting, inForce, clock);
    }
}
