package com.petpal.platform.mongo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One collection of one service's database.
 *
 * @param database the owning service's database: auth, profile, feed or messaging
 * @param shardKey empty for the handful of documents that are not worth sharding
 * @param indexes all but {@code _id} and the shard key's own
 */
public record ShardedCollection(
        String database,
        String name,
        Optional<ShardKey> shardKey,
        List<CollectionIndex> indexes,
        Set<CollectionTrait> traits) {

    public ShardedCollection {
        indexes = List.copyOf(indexes);
        traits = Set.copyOf(traits);
    }

    /** {@code database.name}, as MongoDB's commands want it. */
    public String namespace() {
        return database + "." + name;
    }

    /** Documents carry their events in {@code pending} and {@code pendingSince}. */
    public boolean hasOutbox() {
        return traits.contains(CollectionTrait.OUTBOX);
    }

    /** Documents may carry {@code dueAt}, at which somebody must look at them. */
    public boolean hasTimer() {
        return traits.contains(CollectionTrait.TIMER);
    }

    /** Documents are deleted some time after {@code expiresAt}; readers filter by it too, for deletion is late. */
    public boolean expires() {
        return traits.contains(CollectionTrait.EXPIRING);
    }
}
