package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which images a post shows, as it is in the store; none if there is no post. */
@Component
class ReadPostImages {

    private final PostStore store;

    ReadPostImages(PostStore store) {
        this.store = store;
    }

    List<MediaId> of(PostId post) {
        return store.find(post).map(Post::mediaIds).orElse(List.of());
    }
}
