package com.petpal.feed.comment;

import com.petpal.feed.comment.RankAnswers.Voted;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.web.BadInput;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in the order of the most helpful answers. It remembers as of when votes count and which answer was accepted then, so
 * that nobody who votes or accepts while somebody pages moves an answer from one page to another.
 *
 * @param votes of the last answer that was looked at: {@link #ACCEPTED} of the accepted one, 0 of those that come by age
 */
record HelpfulPlace(Instant asOf, Optional<CommentId> accepted, long votes, CommentId last) {

    static final long ACCEPTED = Long.MAX_VALUE;

    private static final String NONE = "-";

    /** Whether an answer comes after this place; of as many votes the older one comes first. */
    boolean isBefore(Voted answer) {
        return answer.votes() < votes
                || (answer.votes() == votes && answer.commentId().toString().compareTo(last.toString()) > 0);
    }

    String text() {
        String chosen = accepted.map(CommentId::toString).orElse(NONE);
        return String.join(" ", Long.toString(asOf.toEpochMilli()), chosen, Long.toString(votes), last.toString());
    }

    /** A cursor has a checksum, so this is what was written. */
    static HelpfulPlace parse(String text) {
        String[] parts = text.split(" ", 4);
        if (parts.length < 4) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        return new HelpfulPlace(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                parts[1].equals(NONE) ? Optional.empty() : Optional.of(CommentId.parse(parts[1])),
                Long.parseLong(parts[2]),
                CommentId.parse(parts[3]));
    }
}
