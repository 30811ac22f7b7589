package com.petpal.feed.list;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes lists again from the posts. */
@Component
class RebuildPostLists {

    private static final int BATCH = 500;

    private final PostStore posts;
    private final ListPost listPost;
    private final Listings listings;

    RebuildPostLists(PostStore posts, ListPost listPost, Listings listings) {
        this.posts = posts;
        this.listPost = listPost;
        this.listings = listings;
    }

    /** If there are no lists at all. */
    void ifThereIsNone() {
        if (listings.isEmpty()) {
            run();
        }
    }

    private void run() {
        Optional<PostId> last = Optional.empty();
        List<Post> some = posts.all(last, BATCH);
        while (!some.isEmpty()) {
            some.forEach(listPost::list);
            last = Optional.of(some.getLast().postId());
            some = posts.all(last, BATCH);
        }
    }
}
