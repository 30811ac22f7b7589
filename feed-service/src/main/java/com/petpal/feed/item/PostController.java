package com.petpal.feed.item;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostController {

    private final PostSight sight;
    private final PresentPosts presentPosts;

    PostController(PostSight sight, PresentPosts presentPosts) {
        this.sight = sight;
        this.presentPosts = presentPosts;
    }

    @GetMapping("/v1/posts/{postId}")
    ResponseEntity<PostAnswer> read(@AuthenticationPrincipal Caller caller, @PathVariable PostId postId) {
        Post post = sight.require(caller.userId(), postId);
        return ResponseEntity.ok().eTag(EntityTag.of(post.version())).body(presentPosts.present(caller.userId(), post));
    }
}
