package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.Page;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who is in a conversation, what it is called, and whether one wants to be in it. */
@RestController
@RequestMapping("/v1/conversations/{conversationId}")
class MembersController {

    private final RunGroup runGroup;
    private final EditTitle editTitle;
    private final AnswerRequest answerRequest;
    private final ReadMarks readMarks;

    MembersController(RunGroup runGroup, EditTitle editTitle, AnswerRequest answerRequest, ReadMarks readMarks) {
        this.runGroup = runGroup;
        this.editTitle = editTitle;
        this.answerRequest = answerRequest;
        this.readMarks = readMarks;
    }

    @PatchMapping(consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Conversation> edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return ConversationsController.tagged(editTitle.edit(caller.userId(), conversationId, ifMatch, patch));
    }

    @PutMapping("/members/{userId}")
    Conversation put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @PathVariable UserId userId,
            @RequestBody(required = false) @Nullable Appointment appointment) {
        Role role = appointment == null ? null : appointment.role();
        return role == null
                ? runGroup.add(caller.userId(), conversationId, userId)
                : runGroup.appoint(caller.userId(), conversationId, userId, role);
    }

    @DeleteMapping("/members/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @PathVariable UserId userId) {
        runGroup.remove(caller.userId(), conversationId, userId);
    }

    @PutMapping("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@AuthenticationPrincipal Caller caller, @PathVariable ConversationId conversationId) {
        answerRequest.accept(caller.userId(), conversationId);
    }

    @DeleteMapping("/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@AuthenticationPrincipal Caller caller, @PathVariable ConversationId conversationId) {
        answerRequest.decline(caller.userId(), conversationId);
    }

    @GetMapping("/receipts")
    Page<Marks> receipts(@AuthenticationPrincipal Caller caller, @PathVariable ConversationId conversationId) {
        return new Page<>(readMarks.read(caller.userId(), conversationId), null);
    }
}
