package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what a post said before it was edited, to whoever may see the post. */
@Component
class ReadHistory {

    private final PostSight sight;
    private final PostStore store;

    ReadHistory(PostSight sight, PostStore store) {
        this.sight = sight;
        this.store = store;
    }

    /** The latest first, at most {@link EarlierText#MOST}; one command, and none for a post that was never edited. */
    List<EarlierText> read(UserId reader, PostId id) {
        Post post = sight.require(reader, id);
        return post.editedAt() == null ? List.of() : store.history(id);
    }
}
