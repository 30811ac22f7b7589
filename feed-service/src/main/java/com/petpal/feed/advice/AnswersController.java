package com.petpal.feed.advice;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people say of answers. */
@RestController
@RequestMapping("/v1/posts/{postId}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class AnswersController {

    private final AcceptAnswer acceptAnswer;
    private final FindHelpful findHelpful;

    AnswersController(AcceptAnswer acceptAnswer, FindHelpful findHelpful) {
        this.acceptAnswer = acceptAnswer;
        this.findHelpful = findHelpful;
    }

    record Chosen(@NotNull CommentId commentId) {}

    @PutMapping("/accepted-answer")
    void accept(
            @AuthenticationPrincipal Caller caller, @PathVariable PostId postId, @Valid @RequestBody Chosen chosen) {
        acceptAnswer.accept(caller.userId(), postId, chosen.commentId());
    }

    @DeleteMapping("/accepted-answer")
    void withdraw(@AuthenticationPrincipal Caller caller, @PathVariable PostId postId) {
        acceptAnswer.withdraw(caller.userId(), postId);
    }

    @PutMapping("/comments/{commentId}/helpful")
    void vote(@AuthenticationPrincipal Caller caller, @PathVariable PostId postId, @PathVariable CommentId commentId) {
        findHelpful.vote(caller.userId(), postId, commentId);
    }

    @DeleteMapping("/comments/{commentId}/helpful")
    void takeBack(
            @AuthenticationPrincipal Caller caller, @PathVariable PostId postId, @PathVariable CommentId commentId) {
        findHelpful.takeBack(caller.userId(), postId, commentId);
    }
}
