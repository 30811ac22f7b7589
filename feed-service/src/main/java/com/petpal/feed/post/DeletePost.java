package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Deletes a post, at once for everybody who reads it. What hangs on it, comments and reactions and its places in lists,
 * goes with its event.
 */
@Component
class DeletePost {

    private static final int MOST_TRIES = 10;

    private final FindOwnPost findOwnPost;
    private final PostStore store;
    private final Posts cached;
    private final Clock clock;

    DeletePost(FindOwnPost findOwnPost, PostStore store, Posts cached, Clock clock) {
        this.findOwnPost = findOwnPost;
        this.store = store;
        this.cached = cached;
        this.clock = clock;
    }

    /** Again is harmless: what is gone is gone. */
    void delete(UserId author, PostId id) {
        if (!id.home().equals(author)) {
            findOwnPost.require(author, id);
        }
        delete(id);
    }

    /** Whoever asks. Edited in between, it is looked at again, because its event says what it was. */
    void delete(PostId id) {
        try {
            for (int i = 0; i < MOST_TRIES; i++) {
                Optional<Post> current = store.find(id);
                if (current.isEmpty()
                        || store.delete(current.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
                    return;
                }
            }
            throw new EntityTag.Stale();
        } finally {
            cached.forget(List.of(id));
        }
    }
}
