package com.petpal.feed.comment;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what somebody wrote under posts, and that others mention them there; replies to them stay. */
@Component
@Order(14)
class EraseComments implements ErasureStep {

    private static final int BATCH = 100;

    private final CommentTracesStore traces;
    private final DeleteComment delete;

    EraseComments(CommentTracesStore traces, DeleteComment delete) {
        this.traces = traces;
        this.delete = delete;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<Comment> some = traces.by(userId, BATCH);
        while (!some.isEmpty()) {
            some.forEach(comment -> delete.delete(comment.commentId()));
            count.erased("comments", some.size());
            some = traces.by(userId, BATCH);
        }
        count.erased("comment_mentions", traces.forgetMentions(userId));
    }
}
