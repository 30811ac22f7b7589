package com.petpal.feed.post;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostsController {

    private final CreatePost createPost;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    PostsController(CreatePost createPost, Idempotency idempotency, IdGenerator ids) {
        this.createPost = createPost;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @PostMapping("/v1/posts")
    ResponseEntity<?> create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewPost request) {
        return idempotency.create(
                caller,
                "POST /v1/posts",
                key,
                request,
                () -> ids.postId(caller.userId()).toString(),
                id -> created(createPost.create(caller.userId(), PostId.parse(id), request)));
    }

    private static ResponseEntity<Post> created(Post post) {
        return ResponseEntity.created(URI.create("/v1/posts/" + post.postId()))
                .eTag(EntityTag.of(post.version()))
                .body(post);
    }
}
