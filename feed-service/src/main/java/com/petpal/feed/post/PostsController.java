package com.petpal.feed.post;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostsController {

    private final CreatePost createPost;
    private final PostSight sight;
    private final Idempotency idempotency;
    private final IdGenerator ids;
    private final ShowPost show;

    PostsController(CreatePost createPost, PostSight sight, Idempotency idempotency, IdGenerator ids, ShowPost show) {
        this.createPost = createPost;
        this.sight = sight;
        this.idempotency = idempotency;
        this.ids = ids;
        this.show = show;
    }

    @PostMapping("/v1/posts")
    ResponseEntity<?> create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @Valid @RequestBody NewPost request) {
        return idempotency.create(
                caller,
                "POST /v1/posts",
                key,
                request,
                () -> ids.postId(caller.userId()).toString(),
                id -> created(createPost.create(caller.userId(), PostId.parse(id), request), language));
    }

    @GetMapping("/v1/posts/{postId}")
    ResponseEntity<ShownPost> read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Post post = sight.require(caller.userId(), postId);
        return ResponseEntity.ok().eTag(EntityTag.of(post.version())).body(show.show(post, language));
    }

    private ResponseEntity<ShownPost> created(Post post, @Nullable String language) {
        return ResponseEntity.created(URI.create("/v1/posts/" + post.postId()))
                .eTag(EntityTag.of(post.version()))
                .body(show.show(post, language));
    }
}
