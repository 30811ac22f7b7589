package com.petpal.feed.advice;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the lists of questions again from all posts there are. */
@Component
class RebuildQuestionLists {

    private static final int PAGE = 100;

    private final PostStore posts;
    private final ListQuestion listQuestion;
    private final Listings listings;

    RebuildQuestionLists(PostStore posts, ListQuestion listQuestion, Listings listings) {
        this.posts = posts;
        this.listQuestion = listQuestion;
        this.listings = listings;
    }

    void ifThereAreNone() {
        String all = QuestionLists.named(Optional.empty(), false);
        if (listings.fresh(all, "", Optional.empty(), 1).isEmpty()) {
            rebuild();
        }
    }

    void rebuild() {
        List<Post> page = posts.all(Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(listQuestion::list);
            PostId last = page.getLast().postId();
            page = posts.all(Optional.of(last), PAGE);
        }
    }
}
