package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to a conversation, for profile-service, whose images hang on conversations. */
@RestController
@RequestMapping("/internal/conversations/{conversationId}/members/{userId}")
class InternalMembersController {

    private final Conversations conversations;

    InternalMembersController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isMember(@PathVariable ConversationId conversationId, @PathVariable UserId userId) {
        conversations.of(userId, conversationId);
    }
}
