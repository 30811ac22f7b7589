package com.petpal.feed.advice;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Says that an answer helped, or takes it back. */
@Component
class FindHelpful {

    private final FindAnswer findAnswer;
    private final Votes votes;

    FindHelpful(FindAnswer findAnswer, Votes votes) {
        this.findAnswer = findAnswer;
        this.votes = votes;
    }

    void vote(UserId caller, PostId postId, CommentId commentId) {
        if (findAnswer.answer(caller, postId, commentId).answer().isBy(caller)) {
            throw new AdviceRefused.OwnAnswer();
        }
        votes.vote(caller, commentId);
    }

    /** Also of an answer that the caller cannot see any more. */
    void takeBack(UserId caller, PostId postId, CommentId commentId) {
        if (commentId.postId().equals(postId)) {
            votes.takeBack(caller, commentId);
        }
    }
}
