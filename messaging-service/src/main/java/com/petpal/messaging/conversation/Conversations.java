package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds conversations for their members; for everybody else they do not exist. */
@Component
public class Conversations {

    private final ConversationStore store;

    Conversations(ConversationStore store) {
        this.store = store;
    }

    /** @throws NotFound if there is none of this id that the person belongs to */
    public Conversation of(UserId member, ConversationId id) {
        return store.find(id)
                .filter(conversation -> conversation.members().contains(member))
                .orElseThrow(() -> new NotFound("conversation"));
    }

    public Optional<Conversation> find(ConversationId id) {
        return store.find(id);
    }
}
