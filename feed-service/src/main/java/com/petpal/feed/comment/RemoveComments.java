package com.petpal.feed.comment;

import com.petpal.feed.tally.TalkOfPost;
import com.petpal.platform.identity.PostId;
import org.springframework.stereotype.Component;

/** Removes all comments on a post that is gone, news of them too. */
@Component
class RemoveComments implements TalkOfPost {

    private final CommentTracesStore traces;

    RemoveComments(CommentTracesStore traces) {
        this.traces = traces;
    }

    @Override
    public Removed remove(PostId postId) {
        return new Removed("comments", traces.remove(postId));
    }
}
