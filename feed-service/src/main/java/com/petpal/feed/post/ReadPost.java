package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Reads one post for somebody who may see it; for everybody else it does not exist. */
@Component
class ReadPost {

    private final Posts posts;
    private final RelationsView relations;

    ReadPost(Posts posts, RelationsView relations) {
        this.posts = posts;
        this.relations = relations;
    }

    Post read(UserId reader, PostId id) {
        return posts.find(id).filter(post -> maySee(reader, post)).orElseThrow(() -> new NotFound("post"));
    }

    private boolean maySee(UserId reader, Post post) {
        if (post.authorId().equals(reader)) {
            return true;
        }
        Relations stands = relations.of(reader);
        boolean follows = stands.following().contains(post.authorId());
        return post.mayBeShownTo(reader) && stands.mayMeet(post.authorId()) && (post.audience() == Audience.PUBLIC || follows);
    }
}
