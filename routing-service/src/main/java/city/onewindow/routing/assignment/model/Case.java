package city.onewindow.routing.assignment.model;

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

    /** No rule could place it; a dispatcher will. */
    record Triage(Facts facts, Aftermath aftermath, String reason, Instant since) implements Case {
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
     * Nothing more will happen.
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
