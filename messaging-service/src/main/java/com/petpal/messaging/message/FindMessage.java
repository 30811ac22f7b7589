package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds one message by its number, for other features, as long as it says something; whoever asks has made sure who may know. */
@Component
public class FindMessage {

    private final MessageStore messages;

    FindMessage(MessageStore messages) {
        this.messages = messages;
    }

    public Optional<Message> find(ConversationId conversation, long seq) {
        return messages.find(conversation, seq).filter(Message::isReadable);
    }
}
