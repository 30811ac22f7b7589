package com.petpal.feed.item;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.ShowPost;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostController {

    private final PostSight sight;
    private final PresentPosts presentPosts;
    private final ShowPost showPost;

    PostController(PostSight sight, PresentPosts presentPosts, ShowPost showPost) {
        this.sight = sight;
        this.presentPosts = presentPosts;
        this.showPost = showPost;
    }

    @GetMapping("/v1/posts/{postId}")
    ResponseEntity<PostAnswer> read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Post post = sight.require(caller.userId(), postId);
        PostAnswer answer = presentPosts.present(caller.userId(), post);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(post.version()))
                .body(answer.with(showPost.banner(post, language)));
    }
}
