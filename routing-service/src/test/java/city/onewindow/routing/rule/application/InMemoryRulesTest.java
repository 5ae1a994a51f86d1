package city.onewindow.routing.rule.application;

/** The port in memory holds what the one on the store does. */
class InMemoryRulesTest extends RuleStoreContract {
    @Override
    protected RuleStore store() {
        return new InMemoryRules();
    }
}
