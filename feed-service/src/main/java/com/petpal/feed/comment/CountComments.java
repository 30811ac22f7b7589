package com.petpal.feed.comment;

import com.petpal.feed.tally.CommentSource;
import com.petpal.platform.identity.PostId;
import org.springframework.stereotype.Component;

/** Counts what is neither deleted nor hidden, replies too. */
@Component
class CountComments implements CommentSource {

    private final CommentTracesStore traces;

    CountComments(CommentTracesStore traces) {
        this.traces = traces;
    }

    @Override
    public long count(PostId postId) {
        return traces.count(postId);
    }
}
