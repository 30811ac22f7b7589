package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Posts, for profile-service. */
@RestController
class InternalPostsController {

    private final CountPosts countPosts;
    private final ReadPostImages readPostImages;

    InternalPostsController(CountPosts countPosts, ReadPostImages readPostImages) {
        this.countPosts = countPosts;
        this.readPostImages = readPostImages;
    }

    record Counted(long posts) {}

    record Shown(List<MediaId> mediaIds) {}

    @GetMapping("/internal/people/{userId}/post-count")
    Counted count(@PathVariable UserId userId) {
        return new Counted(countPosts.of(userId));
    }

    @GetMapping("/internal/posts/{postId}/images")
    Shown images(@PathVariable PostId postId) {
        return new Shown(readPostImages.of(postId));
    }
}
