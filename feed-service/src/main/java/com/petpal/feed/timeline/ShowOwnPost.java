package com.petpal.feed.timeline;

import com.petpal.feed.post.AuthorTimeline;
import com.petpal.feed.post.Post;
import com.petpal.platform.redis.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A large author's followers see it at once, too. */
@Component
class ShowOwnPost implements AuthorTimeline {

    private static final Logger log = LoggerFactory.getLogger(ShowOwnPost.class);

    private final AuthorPosts authorPosts;

    ShowOwnPost(AuthorPosts authorPosts) {
        this.authorPosts = authorPosts;
    }

    @Override
    public void show(Post post) {
        try {
            authorPosts.show(post.postId());
        } catch (RedisAway away) {
            log.debug("post {} waits for fan-out to reach its author", post.postId());
        }
    }
}
