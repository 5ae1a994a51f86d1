package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One issue at routing, one type a state. {@link CaseRules} says how one leads to the other. */
public sealed interface Case {
    Facts facts();

    Aftermath aftermath();

    /** The dispatch that counts, empty where there was none yet. */
    Optional<Dispatch> given();

    /** Replies so far, in order. */
    List<Answer> answers();

    Status status();

    /** As people read it: what was withdrawn stays so when nothing more comes of it. */
    default Status shown() {
        return this instanceof Closed closed && closed.because.equals("withdrawn") ? Status.WITHDRAWN : status();
    }

    /** The same state, with something more come of it elsewhere. */
    default Case with(Aftermath aftermath) {
        return switch (this) {
            case Triage is -> new Triage(is.facts, aftermath, is.reason, is.since, is.suggestions, is.claim);
            case Dispatched is -> new Dispatched(is.facts, aftermath, is.dispatch);
            case Acknowledged is -> new Acknowledged(is.facts, aftermath, is.dispatch, is.at);
            case Replied is -> new Replied(is.facts, aftermath, is.dispatch, is.answers);
            case Duplicate is -> new Duplicate(is.was.with(aftermath), is.of, is.reason, is.at);
            case Withdrawn is -> new Withdrawn(is.facts, aftermath, is.dispatch, is.at);
            case Closed is -> new Closed(is.facts, aftermath, is.dispatch, is.answers, is.because, is.at);
        };
    }

    /** The same state, worked on by nobody. */
    default Case unclaimed() {
        return this instanceof Triage triage ? triage.claimed(null) : this;
    }

    /**
     * No rule could place it; a dispatcher will.
     *
     * @param suggestions departments that a model thinks of, the likeliest first; empty where none was made
     * @param claim of the dispatcher who works on it, absent where nobody does; it may have run out
     */
    record Triage(
            Facts facts,
            Aftermath aftermath,
            String reason,
            Instant since,
            List<Suggested> suggestions,
            @Nullable Claim claim)
            implements Case {
        public Triage {
            suggestions = List.copyOf(suggestions);
        }

        static Triage of(Facts facts, IssueTriaged event, Instant at) {
            List<Suggested> suggested = event.suggestions();
            return new Triage(
                    facts, Aftermath.NONE, event.reason(), at, suggested == null ? List.of() : suggested, null);
        }

        Triage claimed(@Nullable Claim by) {
            return new Triage(facts, aftermath, reason, since, suggestions, by);
        }

        /** Whether somebody else works on it. @param name of who asks, absent where nobody said */
        public boolean isKeptFrom(@Nullable String name, Instant now) {
            return claim != null && claim.keepsOff(name, now);
        }

        @Override
        public Optional<Dispatch> given() {
            return Optional.empty();
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.TRIAGE;
        }
    }

    /** A department has it, and has not taken it yet. */
    record Dispatched(Facts facts, Aftermath aftermath, Dispatch dispatch) implements Case {
        @Override
        public Optional<Dispatch> given() {
            return Optional.of(dispatch);
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.DISPATCHED;
        }
    }

    /** The department took it. */
    record Acknowledged(Facts facts, Aftermath aftermath, Dispatch dispatch, Instant at) implements Case {
        @Override
        public Optional<Dispatch> given() {
            return Optional.of(dispatch);
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.ACKNOWLEDGED;
        }
    }

    /** The department answered, once at least; it may say more until the requester rated. */
    record Replied(Facts facts, Aftermath aftermath, Dispatch dispatch, List<Answer> answers) implements Case {
        public Replied {
            answers = List.copyOf(answers);
        }

        @Override
        public Optional<Dispatch> given() {
            return Optional.of(dispatch);
        }

        @Override
        public Status status() {
            return Status.REPLIED;
        }
    }

    /**
     * Another issue asks the same and is answered in its stead.
     *
     * @param was where it goes back to when it turns out to be none
     * @param reason in the dispatcher's words
     */
    record Duplicate(Case was, Original of, @Nullable String reason, Instant at) implements Case {
        public Duplicate {
            if (!was.status().isOpen()) {
                throw new IllegalArgumentException("what is answered or ended is no duplicate");
            }
        }

        @Override
        public Facts facts() {
            return was.facts();
        }

        @Override
        public Aftermath aftermath() {
            return was.aftermath();
        }

        @Override
        public Optional<Dispatch> given() {
            return was.given();
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.DUPLICATE;
        }
    }

    /** The requester took it back before there was an answer. */
    record Withdrawn(
            Facts facts, Aftermath aftermath, @Nullable Dispatch dispatch, Instant at) implements Case {
        @Override
        public Optional<Dispatch> given() {
            return Optional.ofNullable(dispatch);
        }

        @Override
        public List<Answer> answers() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }
    }

    /**
     * Nothing more will happen, but that the department draws up a general answer from its own.
     *
     * @param because as feedback said
     */
    record Closed(
            Facts facts,
            Aftermath aftermath,
            @Nullable Dispatch dispatch,
            List<Answer> answers,
            String because,
            Instant at)
            implements Case {
        public Closed {
            answers = List.copyOf(answers);
        }

        /** What whoever comes late is told: nobody but its requester ended what was withdrawn. */
        Decided.By ended() {
            return shown() == Status.WITHDRAWN ? Decided.By.WITHDRAWN : Decided.By.CLOSED;
        }

        @Override
        public Optional<Dispatch> given() {
            return Optional.ofNullable(dispatch);
        }

        @Override
        public Status status() {
            return Status.CLOSED;
        }
    }

    /** The states by name. */
    enum Status {
        TRIAGE("triage"),
        DISPATCHED("dispatched"),
        ACKNOWLEDGED("acknowledged"),
        REPLIED("replied"),
        DUPLICATE("duplicate"),
        WITHDRAWN("withdrawn"),
        CLOSED("closed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** Stable: stored, sent and shown under this word. */
        public String code() {
            return code;
        }

        /** Whether somebody has yet to answer. */
        public boolean isOpen() {
            return this == TRIAGE || this == DISPATCHED || this == ACKNOWLEDGED;
        }

        /** @throws IllegalArgumentException where there is none of that code */
        public static Status of(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("no status " + code);
        }
    }
}
