package com.petpal.feed.comment;

import com.petpal.feed.post.PostSight;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes a comment: its author may, wherever it is, and the author of the post. */
@Component
class DeleteComment {

    private static final int ATTEMPTS = 8;

    private final CommentStore store;
    private final Comments comments;
    private final CommentEvents events;
    private final PostSight sight;
    private final CommentSettings settings;
    private final Clock clock;

    DeleteComment(
            CommentStore store,
            Comments comments,
            CommentEvents events,
            PostSight sight,
            CommentSettings settings,
            Clock clock) {
        this.store = store;
        this.comments = comments;
        this.events = events;
        this.sight = sight;
        this.settings = settings;
        this.clock = clock;
    }

    void delete(UserId caller, PostId postId, CommentId id) {
        boolean own = id.postId().equals(postId)
                && store.find(id).filter(comment -> comment.isBy(caller)).isPresent();
        if (!own) {
            Viewer viewer = sight.viewer(caller);
            boolean atHome = sight.require(viewer, postId).authorId().equals(caller);
            comments.require(viewer, postId, id);
            if (!atHome) {
                throw new Forbidden("Only its author and the author of the post may delete a comment.");
            }
        }
        if (!delete(id)) {
            throw new NotFound("comment");
        }
    }

    /** Whoever asks for it. Whether it was there. */
    boolean delete(CommentId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Comment> seen = store.find(id).filter(comment -> !comment.isDeleted());
            if (seen.isEmpty()) {
                return false;
            }
            if (store.delete(
                    seen.get(), events.deleted(seen.get()), clock.instant().plus(settings.purgeAfter()))) {
                return true;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }
}
