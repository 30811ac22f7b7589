package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where conversations are kept. Acknowledged means: on a majority. */
interface ConversationStore {

    /** Whether it is new; otherwise there is one of this id already, which stays as it is. */
    boolean create(Conversation conversation);

    Optional<Conversation> find(ConversationId id);

    /**
     * Conversations of a member in the order of their ids; looks everywhere.
     *
     * @param after the id that the last ones ended with
     */
    List<Conversation> of(UserId member, Optional<ConversationId> after, int limit);

    /** Takes a member out; whoever is the last takes the conversation along. */
    void leave(ConversationId id, UserId member);

    /** Those that exist, in no particular order; at most 100 at a time. */
    List<Conversation> find(Collection<ConversationId> ids);
}
