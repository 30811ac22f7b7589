package com.petpal.messaging.conversation;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever follows somebody whose message request waits has said yes to it. What they said no to they go and find themselves. */
@Component
class AcceptByFollowing implements EventHandler {

    private final Conversations conversations;
    private final AnswerRequest answerRequest;

    AcceptByFollowing(Conversations conversations, AnswerRequest answerRequest) {
        this.conversations = conversations;
        this.answerRequest = answerRequest;
    }

    private record Edge(UserId followerId, UserId followeeId) {}

    @Override
    public String group() {
        return "messaging.requests";
    }

    @Override
    public Set<String> types() {
        return Set.of("follow.started");
    }

    @Override
    public void handle(DomainEvent event) {
        Edge edge = event.payload(Edge.class);
        conversations
                .find(ConversationId.ofPair(edge.followerId(), edge.followeeId()))
                .filter(conversation -> conversation.isWaiting(edge.followerId()))
                .ifPresent(conversation -> answerRequest.accept(edge.followerId(), conversation.conversationId()));
    }
}
