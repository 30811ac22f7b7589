package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.messaging.message.SendMessage.Sent;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sending has no {@code Idempotency-Key}: a message's {@code clientMessageId} is one, and for good. */
@RestController
@RequestMapping("/v1/conversations/{conversationId}")
class MessagesController {

    private final SendMessage sendMessage;
    private final ReadMessages readMessages;
    private final ChangeMessage changeMessage;
    private final MarkProgress markProgress;

    MessagesController(
            SendMessage sendMessage,
            ReadMessages readMessages,
            ChangeMessage changeMessage,
            MarkProgress markProgress) {
        this.sendMessage = sendMessage;
        this.readMessages = readMessages;
        this.changeMessage = changeMessage;
        this.markProgress = markProgress;
    }

    @PostMapping("/messages")
    ResponseEntity<Message> send(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @Valid @RequestBody NewMessage request) {
        Sent sent = sendMessage.send(caller.userId(), conversationId, request);
        return ResponseEntity.status(sent.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(sent.message());
    }

    @GetMapping("/messages")
    Page<Message> read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            PageRequest page) {
        return readMessages.read(caller.userId(), conversationId, Stretch.of(after, before, page), page.limit());
    }

    @DeleteMapping("/messages/{seq}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @PathVariable String seq) {
        changeMessage.delete(caller.userId(), conversationId, Stretch.number("seq", seq));
    }

    @PutMapping("/messages/{seq}/reaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void react(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @PathVariable String seq,
            @Valid @RequestBody NewReaction reaction) {
        changeMessage.react(caller.userId(), conversationId, Stretch.number("seq", seq), reaction.type());
    }

    @DeleteMapping("/messages/{seq}/reaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @PathVariable String seq) {
        changeMessage.react(caller.userId(), conversationId, Stretch.number("seq", seq), null);
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @Valid @RequestBody ReadMark mark) {
        markProgress.mark(caller.userId(), conversationId, Mark.READ, mark.seq());
    }

    @PutMapping("/delivered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markDelivered(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ConversationId conversationId,
            @Valid @RequestBody ReadMark mark) {
        markProgress.mark(caller.userId(), conversationId, Mark.DELIVERED, mark.seq());
    }
}
