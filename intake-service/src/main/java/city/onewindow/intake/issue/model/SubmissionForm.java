package city.onewindow.intake.issue.model;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.house.text.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, by a form or a program; judged as a whole so that every fault is told at once. All lengths are in
 * code points after normalisation.
 */
public record SubmissionForm(
        @Nullable Requester requester,
        @Nullable String company,
        @Nullable String companyTier,
        @Nullable String industry,
        @Nullable String district,
        @Nullable String category,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String channel,
        @Nullable List<@Nullable Reply> replyTo) {
    public static final int SUBJECT = 200;
    public static final int TEXT = 10_000;
    public static final int NAME = 100;
    public static final int REPLIES = 8;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int CODE_LENGTH = 60;

    /** Who asks. */
    public record Requester(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String contact) {}

    /** Where a reply goes. */
    public record Reply(
            @Nullable String audience,
            @Nullable String via,
            @Nullable String address) {}

    /** What the judging found. */
    public sealed interface Judged {
        /** Every rule holds. */
        record Valid(Submission submission) implements Judged {}

        /** At least one does not. */
        record Invalid(List<Fault> faults) implements Judged {}
    }

    /** @param webhooks whether replies may go to an address */
    public Judged judge(WebhookRule webhooks) {
        return judge(webhooks, new Faults());
    }

    /** @param faults that were found already when the form was read; takes the others */
    public Judged judge(WebhookRule webhooks, Faults faults) {
        Requester who = requester == null ? new Requester(null, null, null) : requester;
        RequesterKind kind = choice("/requester/kind", who.kind(), RequesterKind.class, null, faults);
        String name = faults.text("/requester/name", TextRule.line(1, NAME), who.name());
        String contact = faults.text("/requester/contact", TextRule.line(0, NAME), who.contact());
        String firm = faults.text("/company", TextRule.line(kind == RequesterKind.COMPANY ? 1 : 0, NAME), company);
        String tier = code("/companyTier", companyTier, false, faults);
        String trade = code("/industry", industry, false, faults);
        String place = code("/district", district, true, faults);
        String about = code("/category", category, false, faults);
        String head = faults.text("/subject", TextRule.line(1, SUBJECT), subject);
        String body = faults.text("/text", TextRule.lines(1, TEXT), text);
        Channel way = choice("/channel", channel, Channel.class, Channel.API, faults);
        List<ReplyTo> replies = replies(firm, webhooks, faults);
        if (!faults.isEmpty() || kind == null || way == null) {
            return new Judged.Invalid(faults.all());
        }
        return new Judged.Valid(new Submission(
                kind,
                name,
                orNull(firm),
                orNull(tier),
                orNull(trade),
                orNull(contact),
                place,
                orNull(about),
                head,
                body,
                way,
                replies));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String code(String pointer, @Nullable String value, boolean required, Faults faults) {
        String code = value == null ? "" : value.strip();
        if (code.isEmpty()) {
            if (required) {
                faults.add(pointer, "missing");
            }
        } else if (code.length() > CODE_LENGTH) {
            faults.add(pointer, "too-long", CODE_LENGTH);
        } else if (!CODE.matcher(code).matches()) {
            faults.add(pointer, "form", "a-z 0-9 -");
        }
        return code;
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String pointer, @Nullable String value, Class<E> type, @Nullable E otherwise, Faults faults) {
        if (value == null || value.isBlank()) {
            if (otherwise == null) {
                faults.add(pointer, "missing");
            }
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (wire(constant).equals(value)) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(wire(constant));
        }
        faults.add(pointer, "form", String.join(", ", known));
        return null;
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<ReplyTo> replies(String firm, WebhookRule webhooks, Faults faults) {
        if (replyTo == null || replyTo.isEmpty()) {
            faults.add("/replyTo", "missing");
            return List.of();
        }
        if (replyTo.size() > REPLIES) {
            faults.add("/replyTo", "too-many", REPLIES);
            return List.of();
        }
        List<ReplyTo> replies = new ArrayList<>();
        for (int i = 0; i < replyTo.size(); i++) {
            String pointer = "/replyTo/" + i;
            reply(pointer, replyTo.get(i), firm, webhooks, faults).ifPresent(reply -> {
                if (replies.contains(reply)) {
                    faults.add(pointer, "twice");
                }
                replies.add(reply);
            });
        }
        return replies;
    }

    private static Optional<ReplyTo> reply(
            String pointer, @Nullable Reply reply, String firm, WebhookRule webhooks, Faults faults) {
        if (reply == null) {
            faults.add(pointer, "missing");
            return Optional.empty();
        }
        Audience audience = choice(pointer + "/audience", reply.audience(), Audience.class, null, faults);
        ReplyVia via = choice(pointer + "/via", reply.via(), ReplyVia.class, null, faults);
        if (audience == Audience.COMPANY && firm.isEmpty() && !faults.concern("/company")) {
            faults.add(pointer + "/audience", "no-company");
        }
        String address = reply.address() == null ? "" : reply.address().strip();
        if (via == ReplyVia.WEBHOOK) {
            webhooks.judge(pointer + "/address", address, faults);
        } else if (via == ReplyVia.IN_APP && !address.isEmpty()) {
            faults.add(pointer + "/address", "not-for-in-app");
        }
        return audience == null || via == null
                ? Optional.empty()
                : Optional.of(new ReplyTo(audience, via, via == ReplyVia.WEBHOOK ? address : null));
    }
}
