package com.petpal.feed.comment;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v1/posts/{postId}/comments")
class CommentsController {

    private final WriteComment write;
    private final EditComment edit;
    private final DeleteComment delete;
    private final ListComments list;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    CommentsController(
            WriteComment write,
            EditComment edit,
            DeleteComment delete,
            ListComments list,
            Idempotency idempotency,
            IdGenerator ids) {
        this.write = write;
        this.edit = edit;
        this.delete = delete;
        this.list = list;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    /** Spam: 60 at once, which is a lively evening, and then ten a minute. */
    @PersonalLimit(value = "comment", atOnce = 60, paceSeconds = 6)
    @PostMapping
    ResponseEntity<?> write(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewComment request) {
        return idempotency.create(
                caller,
                "POST /v1/posts/" + postId + "/comments",
                key,
                request,
                () -> ids.commentId(postId).toString(),
                id -> created(write.write(caller.userId(), CommentId.parse(id), request)));
    }

    private static ResponseEntity<Comment> created(Comment comment) {
        return ResponseEntity.created(URI.create("/v1/posts/" + comment.postId() + "/comments/" + comment.commentId()))
                .eTag(EntityTag.of(comment.version()))
                .body(comment);
    }

    @GetMapping
    Page<CommentItem> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @RequestParam(name = "inReplyTo") Optional<CommentId> under,
            @RequestParam(name = "order", defaultValue = "oldest") String order,
            PageRequest page) {
        return list.list(caller.userId(), postId, under, Order.parse(order), page);
    }

    @PatchMapping(
            path = "/{commentId}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Comment> edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable PostId postId,
            @PathVariable CommentId commentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        Comment comment = edit.edit(caller.userId(), postId, commentId, ifMatch, patch);
        return ResponseEntity.ok().eTag(EntityTag.of(comment.version())).body(comment);
    }

    @DeleteMapping("/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal Caller caller, @PathVariable PostId postId, @PathVariable CommentId commentId) {
        delete.delete(caller.userId(), postId, commentId);
    }
}
