package com.petpal.feed.timeline;

import com.petpal.feed.post.AuthorTimeline;
import com.petpal.feed.post.Post;
import com.petpal.platform.redis.RedisAway;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class ShowOwnPost implements AuthorTimeline {

    private static final Logger log = LoggerFactory.getLogger(ShowOwnPost.class);

    private final Timelines timelines;

    ShowOwnPost(Timelines timelines) {
        this.timelines = timelines;
    }

    @Override
    public void show(Post post) {
        try {
            timelines.add(post.postId(), List.of(post.authorId()));
        } catch (RedisAway away) {
            log.debug("post {} waits for fan-out to reach its author", post.postId());
        }
    }
}
