package city.onewindow.routing.placing.web;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.placing.application.PlacingInForce;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.application.DraftingRules;
import city.onewindow.routing.rule.application.RuleStore;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.Checked;
import city.onewindow.routing.rule.model.CompiledRules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an issue would get, and why: by what is in force, by the draft, or by a version. */
@RestController
class DecideController {
    private static final TextRule CODE = TextRule.line(0, 60);
    private static final TextRule SUBJECT = TextRule.line(0, 200);
    private static final TextRule TEXT = TextRule.lines(0, 10_000);

    private final PlacingInForce placing;
    private final RulesInForce rules;
    private final RuleStore store;
    private final DraftingRules drafting;

    DecideController(PlacingInForce placing, RulesInForce rules, RuleStore store, DraftingRules drafting) {
        this.placing = placing;
        this.rules = rules;
        this.store = store;
        this.drafting = drafting;
    }

    /** @param by {@code live}, {@code draft} or the number of a version; absent for {@code live} */
    @PostMapping(path = "/api/rules/decide", consumes = MediaType.APPLICATION_JSON_VALUE)
    DecidedBody decide(@RequestParam(required = false) @Nullable String by, @RequestBody AskForm form) {
        Asked asked = form.asked();
        Placing now = placing.get();
        Placing asks = new Placing(now.catalogue(), rules(by, now.rules()), now.suggester());
        return DecidedBody.of(asks, asked, asks.of(asked));
    }

    private CompiledRules rules(@Nullable String by, CompiledRules live) {
        if (by == null || by.isEmpty() || by.equals("live")) {
            return live;
        }
        if (by.equals("draft")) {
            return switch (drafting.check(drafting.read().table())) {
                case Checked.Sound sound -> CompiledRules.of(0, sound.table());
                case Checked.Faulty faulty ->
                    throw Problem.of(409, "rules-draft-faulty").exception();
            };
        }
        if (!by.matches("[1-9][0-9]{0,17}")) {
            throw Problem.invalid(FieldFault.of("#query/by", "form", "live, draft, 1, 2, 3 …"))
                    .exception();
        }
        long version = Long.parseLong(by);
        if (store.version(version).isEmpty()) {
            throw Problem.of(404, "no-such-rules")
                    .with(FieldFault.of("#query/by", "no-such-version"))
                    .exception();
        }
        return rules.read(version);
    }

    /** What rules may ask of an issue; what is absent was not said. */
    record AskForm(
            @Nullable String category,
            @Nullable String district,
            @Nullable String companyTier,
            @Nullable String industry,
            @Nullable Channel channel,
            @Nullable RequesterKind requester,
            @Nullable String subject,
            @Nullable String text) {
        Asked asked() {
            Faults faults = new Faults();
            Asked asked = new Asked(
                    code("/category", category, faults),
                    faults.text("/district", district, TextRule.line(1, 60)),
                    code("/companyTier", companyTier, faults),
                    code("/industry", industry, faults),
                    channel == null ? Channel.WEB : channel,
                    requester == null ? RequesterKind.COMPANY : requester,
                    faults.text("/subject", subject, SUBJECT),
                    faults.text("/text", text, TEXT));
            faults.orThrow();
            return asked;
        }

        private static @Nullable String code(String pointer, @Nullable String typed, Faults faults) {
            String code = faults.text(pointer, typed, CODE);
            return code.isEmpty() ? null : code;
        }
    }
}
