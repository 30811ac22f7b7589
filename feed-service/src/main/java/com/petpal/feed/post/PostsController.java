package com.petpal.feed.post;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.Page;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class PostsController {

    private final CreatePost createPost;
    private final EditPost editPost;
    private final DeletePost deletePost;
    private final ReadHistory readHistory;
    private final ShowPost showPost;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    PostsController(
            CreatePost createPost,
            EditPost editPost,
            DeletePost deletePost,
            ReadHistory readHistory,
            ShowPost showPost,
            Idempotency idempotency,
            IdGenerator ids) {
        this.createPost = createPost;
        this.editPost = editPost;
        this.deletePost = deletePost;
        this.readHistory = readHistory;
        this.showPost = showPost;
        this.idempotency = idempotency;
        this.ids = ids;
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
                id -> created(showPost.show(createPost.create(caller.userId(), PostId.parse(id), request), language)));
    }

    private static ResponseEntity<ShownPost> created(ShownPost shown) {
        return ResponseEntity.created(URI.create("/v1/posts/" + shown.post().postId()))
                .eTag(EntityTag.of(shown.post().version()))
                .body(shown);
    }

    @PatchMapping(
            path = "/v1/posts/{postId}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ShownPost> edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @RequestBody JsonNode patch) {
        return answer(showPost.show(editPost.edit(caller.userId(), postId, ifMatch, patch), language));
    }

    private static ResponseEntity<ShownPost> answer(ShownPost shown) {
        return ResponseEntity.ok().eTag(EntityTag.of(shown.post().version())).body(shown);
    }

    @DeleteMapping("/v1/posts/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable PostId postId) {
        deletePost.delete(caller.userId(), postId);
    }

    @GetMapping("/v1/posts/{postId}/history")
    Page<EarlierText> history(@AuthenticationPrincipal Caller caller, @PathVariable PostId postId) {
        return new Page<>(readHistory.read(caller.userId(), postId), null);
    }
}
