package com.petpal.feed.explore;

import com.petpal.feed.post.ErasedPosts;
import com.petpal.platform.erasure.ErasureStep.Count;
import com.petpal.platform.identity.PostId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes posts out of what was worked out as they go with their author. Whoever works it out anew finds that there are none. */
@Component
class ErasePostsExplored implements ErasedPosts {

    private final ExploreStore store;
    private final Exploration exploration;

    ErasePostsExplored(ExploreStore store, Exploration exploration) {
        this.store = store;
        this.exploration = exploration;
    }

    @Override
    public void erase(List<PostId> posts, Count count) {
        List<Place> places = store.removePosts(posts);
        if (!places.isEmpty()) {
            exploration.forget(places);
            count.erased("explored_places", places.size());
        }
    }
}
