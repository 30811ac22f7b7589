package com.petpal.feed.comment;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Single comments, for whoever may see their post. */
@Component
public class Comments {

    private final CommentStore store;

    Comments(CommentStore store) {
        this.store = store;
    }

    /**
     * @param viewer who sees the post, which is for the caller to know
     * @throws NotFound if there is no such comment on this post, or none for this reader
     */
    public Comment require(Viewer viewer, PostId postId, CommentId id) {
        if (!id.postId().equals(postId)) {
            throw new NotFound("comment");
        }
        return store.find(id)
                .filter(comment -> comment.mayBeShownTo(viewer.userId()))
                .filter(comment -> comment.authorId() != null && viewer.mayMeet(comment.authorId()))
                .orElseThrow(() -> new NotFound("comment"));
    }

    /** Whether it is there, for whomever. */
    public boolean exists(CommentId id) {
        return store.find(id).filter(comment -> !comment.isDeleted()).isPresent();
    }
}
