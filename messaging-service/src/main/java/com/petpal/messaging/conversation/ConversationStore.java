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
     * Replaces one that has not been changed since it was read.
     *
     * @param wish what was read, with changes; its version is still the one that was read. What it tells goes out as events
     * @return whether it was still as read
     */
    boolean replace(ChangeConversation.Wish wish);

    /**
     * Conversations of a member in the order of their ids; looks everywhere.
     *
     * @param after the id that the last ones ended with
     */
    List<Conversation> of(UserId member, Optional<ConversationId> after, int limit);

    /** Removes one if nobody belongs to it. */
    void removeIfEmpty(ConversationId id);

    /** Those that exist, in no particular order; at most 100 at a time. */
    List<Conversation> find(Collection<ConversationId> ids);
}
