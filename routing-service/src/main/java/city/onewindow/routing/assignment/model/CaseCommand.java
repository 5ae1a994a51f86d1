package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.ReplyReleased;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a case. */
public sealed interface CaseCommand {
    /** 签收. @param department who asks */
    record Acknowledge(String department) implements CaseCommand {}

    /**
     * 答复.
     *
     * @param department who asks
     * @param audiences at least one, each once
     * @param text 1 to 10,000 characters
     * @param after number of the last reply that its author saw, 0 for none; absent where nobody said
     */
    record Reply(
            String department,
            List<Audience> audiences,
            Outcome outcome,
            String text,
            @Nullable Integer after) implements CaseCommand {
        public Reply {
            audiences = List.copyOf(audiences);
            if (audiences.isEmpty() || audiences.stream().distinct().count() < audiences.size() || text.isEmpty()) {
                throw new IllegalArgumentException("a reply has a text and goes to somebody, once");
            }
        }
    }

    /**
     * 派单 by a dispatcher, also anew. Departments and categories by their codes, judged by the catalogue in force.
     *
     * @param assists without the lead, each once
     * @param category as the dispatcher corrects it, absent to leave it
     * @param reason required where a department has the issue already
     * @param replaces the dispatch that the dispatcher saw and gives anew; 0 or absent to place what has none
     * @param by the dispatcher's name, absent where nobody said; a claim of another keeps it from being placed
     */
    record Place(
            String lead,
            List<String> assists,
            @Nullable String category,
            @Nullable String reason,
            @Nullable Integer replaces,
            @Nullable String by)
            implements CaseCommand {
        public Place {
            assists = List.copyOf(assists);
            if (assists.contains(lead) || assists.stream().distinct().count() < assists.size()) {
                throw new IllegalArgumentException("a department leads or assists, once");
            }
        }
    }

    /**
     * A dispatcher takes an issue of the triage desk to work on it, or keeps it for longer.
     *
     * @param by the dispatcher's name, 1 to 60 characters
     * @param lease from now on, more than nothing and at most {@link Claim#LONGEST}
     */
    record Take(String by, Duration lease) implements CaseCommand {
        public Take {
            if (by.isBlank() || lease.compareTo(Duration.ZERO) <= 0 || lease.compareTo(Claim.LONGEST) > 0) {
                throw new IllegalArgumentException("somebody takes it, for a while");
            }
        }
    }

    /** A dispatcher leaves an issue to the others. @param by the dispatcher's name */
    record Release(String by) implements CaseCommand {}

    /**
     * 重复: another issue asks the same.
     *
     * @param reason in the dispatcher's words, absent where there are none
     * @param by the dispatcher's name, absent where nobody said
     */
    record MarkDuplicate(
            Original original,
            @Nullable String reason,
            @Nullable String by) implements CaseCommand {}

    /**
     * It is no duplicate after all.
     *
     * @param reason in the dispatcher's words, absent where there are none
     * @param by the dispatcher's name, absent where nobody said
     */
    record UnmarkDuplicate(
            @Nullable String reason, @Nullable String by) implements CaseCommand {}

    /**
     * 整理成公开答复: a general question and answer for everybody, in place of an earlier one.
     *
     * @param department who asks
     * @param question 1 to {@value ReplyReleased#MOST_OF_QUESTION} characters
     * @param answer 1 to {@value ReplyReleased#MOST_OF_ANSWER} characters
     * @param by the name of who does it, absent where nobody said
     */
    record ReleaseReply(
            String department,
            String question,
            String answer,
            @Nullable String by) implements CaseCommand {}

    /**
     * The general answer is taken back.
     *
     * @param department who asks
     * @param reason in the department's words
     * @param by the name of who does it, absent where nobody said
     */
    record RevokeRelease(
            String department, String reason, @Nullable String by) implements CaseCommand {}
}
