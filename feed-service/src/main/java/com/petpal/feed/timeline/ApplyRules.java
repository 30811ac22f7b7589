package com.petpal.feed.timeline;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.Posts;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Hydrates posts of a feed and keeps those its reader wants and may see, whatever timelines say. */
@Component
class ApplyRules {

    private final Posts posts;

    ApplyRules(Posts posts) {
        this.posts = posts;
    }

    List<Post> to(List<PostId> ids, UserId reader, Relations relations) {
        var viewer = new Viewer(reader, relations);
        Map<PostId, Post> found = posts.find(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(post -> post.mayBeShownTo(reader) && viewer.wantsPostsOf(post.authorId()))
                .toList();
    }
}
