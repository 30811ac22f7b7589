package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds a post for whoever wants to change it, as it is in the store. */
@Component
class FindOwnPost {

    private final PostStore store;
    private final PostSight sight;

    FindOwnPost(PostStore store, PostSight sight) {
        this.store = store;
        this.sight = sight;
    }

    /**
     * @throws NotFound if there is none, or none that this person may know of
     * @throws Forbidden if it is somebody else's
     */
    Post require(UserId author, PostId id) {
        if (!id.home().equals(author)) {
            sight.require(author, id);
            throw new Forbidden("Only its author may change a post.");
        }
        return store.find(id).orElseThrow(() -> new NotFound("post"));
    }
}
