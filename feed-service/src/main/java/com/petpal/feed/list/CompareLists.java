package com.petpal.feed.list;

import com.petpal.feed.post.ListsPosts;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lists posts again, some at a time, in the order of their ids, from anywhere on and round again. So what is missing in lists, be
 * it one entry or all of a list, comes back by itself; what is too much in them is not shown anyhow.
 */
@Component
public class CompareLists {

    private static final int SOME = 50;

    private final PostStore posts;
    private final List<ListsPosts> features;
    private Optional<PostId> last;

    CompareLists(PostStore posts, List<ListsPosts> features, IdGenerator ids) {
        this.posts = posts;
        this.features = List.copyOf(features);
        this.last = Optional.of(ids.postId(ids.userId()));
    }

    /** The next ones; by one thread. */
    public synchronized void some() {
        List<Post> next = posts.all(last, SOME);
        next.forEach(post -> features.forEach(feature -> feature.list(post)));
        last = next.size() < SOME
                ? Optional.empty()
                : Optional.of(next.getLast().postId());
    }
}
