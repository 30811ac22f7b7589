package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Finds conversations for their members; for everybody else they do not exist. */
@Component
public class Conversations {

    private static final int BATCH = 100;

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

    /** Those that exist, in no order; at most 100. Whether somebody belongs to them is for the caller to see. */
    public List<Conversation> find(Collection<ConversationId> ids) {
        return ids.isEmpty() ? List.of() : store.find(ids);
    }

    /** Goes through all conversations of somebody who is to be erased. What is done to one may take them out of it. */
    public void forEachOf(UserId member, Consumer<Conversation> action) {
        List<Conversation> some = store.of(member, Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            some.forEach(action);
            some = store.of(member, Optional.of(some.getLast().conversationId()), BATCH);
        }
    }
}
