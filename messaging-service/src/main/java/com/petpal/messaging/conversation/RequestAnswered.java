package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;

/**
 * The data of {@code request.answered}: whoever was asked by a stranger said yes or no.
 *
 * @param userId who was asked
 */
public record RequestAnswered(ConversationId conversationId, UserId userId) {

    public static final String TYPE = "request.answered";
}
