package com.petpal.messaging.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where conversations are kept. Acknowledged means: on a majority. */
interface ConversationStore {

    /** Whether it is new; otherwise there is one of this id already, which stays as it is. */
    boolean create(Conversation conversation);

    Optional<Conversation> find(ConversationId id);

    /** Those that exist, in no particular order; at most 100 at a time. */
    List<Conversation> find(Collection<ConversationId> ids);
}
