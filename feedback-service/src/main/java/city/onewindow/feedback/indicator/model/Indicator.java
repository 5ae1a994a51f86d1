package city.onewindow.feedback.indicator.model;

import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.Satisfaction;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of DESIGN §7. The cohort of each is the issues whose denominator event lies in the period; the numerator
 * is a part of it, as known now.
 */
public enum Indicator {
    /** 响应率: acknowledged in time ÷ dispatched. */
    RESPONSE("response", IssueFacts::dispatchedAt, IssueFacts::acknowledgedInTime),
    /** 答复率: replied ÷ accepted. */
    REPLY("reply", IssueFacts::acceptedAt, facts -> facts.replies() > 0),
    /** 按时办结率: replied before the effective deadline ÷ due in the period. What is not due yet is not judged yet. */
    ON_TIME("on-time", IssueFacts::replyBy, IssueFacts::repliedInTime),
    /** 解决率: confirmed solved by the requester ÷ followed up; there is no follow-up yet. */
    RESOLUTION("resolution", null, facts -> false),
    /** 基本解决率: latest reply solved or partly solved ÷ accepted. */
    BASIC_RESOLUTION(
            "basic-resolution",
            IssueFacts::acceptedAt,
            facts -> facts.outcome() == Outcome.SOLVED || facts.outcome() == Outcome.PARTLY_SOLVED),
    /** 满意率: satisfied or basically satisfied with the result ÷ rated. */
    SATISFACTION(
            "satisfaction",
            IssueFacts::ratedAt,
            facts -> facts.result() == Satisfaction.SATISFIED || facts.result() == Satisfaction.BASICALLY_SATISFIED),
    /** 参评率: rated ÷ delivered. */
    PARTICIPATION("participation", IssueFacts::deliveredAt, facts -> facts.ratedAt() != null),
    /** 退单率: returned ÷ dispatched; there are no returns yet. */
    RETURN("return", null, facts -> false),
    /** 首派准确率: never re-dispatched to another lead ÷ dispatched. */
    FIRST_DISPATCH("first-dispatch", IssueFacts::dispatchedAt, facts -> facts.dispatches() == 1),
    /** 重办率: redone ÷ replied; there is no redo yet. */
    REDO("redo", null, facts -> false);

    private final String code;
    private final @Nullable Function<IssueFacts, @Nullable Instant> denominatorAt;
    private final Predicate<IssueFacts> numerator;

    Indicator(
            String code,
            @Nullable Function<IssueFacts, @Nullable Instant> denominatorAt,
            Predicate<IssueFacts> numerator) {
        this.code = code;
        this.denominatorAt = denominatorAt;
        this.numerator = numerator;
    }

    /** Stable, for clients. */
    public String code() {
        return code;
    }

    Fraction none() {
        return denominatorAt == null ? Fraction.NOT_YET : Fraction.ZERO;
    }

    /** @param now a deadline that has not passed by then is no event yet */
    Fraction add(Fraction fraction, IssueFacts facts, Period period, Instant now) {
        Instant at = denominatorAt == null ? null : denominatorAt.apply(facts);
        if (at == null || this == ON_TIME && !at.isBefore(now)) {
            return fraction;
        }
        return fraction.and(period.contains(at), numerator.test(facts));
    }
}
