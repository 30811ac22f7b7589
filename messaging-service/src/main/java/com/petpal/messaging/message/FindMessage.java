package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds one message by its number, for other features; whoever asks has made sure who may know. */
@Component
public class FindMessage {

    private final MessageStore messages;

    FindMessage(MessageStore messages) {
        this.messages = messages;
    }

    public Optional<Message> find(ConversationId conversation, long seq) {
        return messages.after(conversation, seq - 1, 1).stream()
                .filter(message -> message.seq() == seq)
                .findFirst();
    }
}
