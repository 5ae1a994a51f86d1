package city.onewindow.routing.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.CaseCommand.Place;
import city.onewindow.routing.assignment.model.CaseCommand.Release;
import city.onewindow.routing.assignment.model.CaseCommand.Take;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {
    private static final Instant LATER = Cases.NOW.plus(Claim.LEASE);

    private static Place place(@Nullable String by) {
        return new Place("industry", List.of(), null, null, 0, by);
    }

    @Test
    void whoTookItPlacesItAndNobodyElse() {
        CommandRules now = Cases.commands(Cases.NOW);
        Overtaken overtaken = new Overtaken(By.CLAIMED);
        assertThat(now.on(Cases.claimed(), place("李派单"))).isEqualTo(overtaken);
        assertThat(now.on(Cases.claimed(), place(null))).isEqualTo(overtaken);
        assertThat(now.on(Cases.claimed(), new Take("李派单", Claim.LEASE))).isEqualTo(overtaken);
        assertThat(now.on(Cases.claimed(), new Release("李派单"))).isEqualTo(overtaken);
        assertThat(now.on(Cases.claimed(), place("王派单"))).isInstanceOf(Changed.class);
    }

    @Test
    void aClaimThatRanOutKeepsNobodyOff() {
        CommandRules later = Cases.commands(LATER);
        assertThat(Cases.commands(LATER.minusMillis(1)).on(Cases.claimed(), place("李派单")))
                .isEqualTo(new Overtaken(By.CLAIMED));
        assertThat(later.on(Cases.claimed(), place("李派单"))).isInstanceOf(Changed.class);
        assertThat(later.on(Cases.claimed(), new Take("李派单", Duration.ofMinutes(1))))
                .isEqualTo(new Changed(
                        ((Case.Triage) Cases.triage())
                                .claimed(new Claim("李派单", LATER, LATER.plus(Duration.ofMinutes(1)))),
                        List.of()));
    }

    @Test
    void aClaimIsRenewedAndLetGoWithoutATrace() {
        CommandRules soon = Cases.commands(Cases.NOW.plusSeconds(60));
        Changed renewed = (Changed) soon.on(Cases.claimed(), Cases.TAKE);
        assertThat(renewed.events()).isEmpty();
        assertThat(((Case.Triage) renewed.next()).claim())
                .isEqualTo(new Claim("王派单", Cases.NOW.plusSeconds(60), LATER.plusSeconds(60)));
        assertThat(soon.on(Cases.claimed(), Cases.RELEASE)).isEqualTo(new Changed(Cases.triage(), List.of()));
        assertThat(soon.on(Cases.triage(), Cases.RELEASE)).isEqualTo(new Changed(Cases.triage(), List.of()));
    }

    @Test
    void nobodyTakesItForEver() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Take("王派单", Duration.ofMinutes(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Take("王派单", Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Take(" ", Claim.LEASE));
    }
}
