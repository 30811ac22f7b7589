package com.petpal.profile.block;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.edge.MongoEdgeStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Mutes in {@code profile.mutes}. */
@Component
final class MongoMuteStore implements MuteStore {

    private static final String MUTES = "mutes";

    private final MongoEdgeStore mutes;
    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoMuteStore(MongoTemplate mongo, Outbox outbox) {
        this.mutes = new MongoEdgeStore(mongo, outbox, MUTES, "ownerId", "targetId");
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public EdgeVersion find(Aversion mute) {
        return mutes.find(mute.ownerId(), mute.targetId());
    }

    @Override
    public EdgeVersion move(Aversion mute, EdgeVersion seen, EdgeState from, EdgeState to) {
        String type = to == EdgeState.ACTIVE ? "mute.started" : "mute.ended";
        return mutes.move(
                mute.ownerId(),
                mute.targetId(),
                seen,
                Set.of(from),
                to,
                next -> List.of(outbox.event(type, mute.aggregate(), next.version(), mute)));
    }

    @Override
    public Set<UserId> mutedBy(UserId owner) {
        return mutes.active(owner);
    }

    @Override
    public long count(UserId owner) {
        return mutes.countActive(owner);
    }

    @Override
    public List<UserId> page(UserId owner, Optional<UserId> after, int limit) {
        return mutes.page(owner, EdgeState.ACTIVE, after, limit);
    }

    @Override
    public void remove(Aversion mute) {
        mutes.remove(List.of(mute), Aversion::ownerId, Aversion::targetId);
    }

    /** Whoever is muted does not know by whom, and neither does their shard. */
    @Override
    public long removeAll(UserId person) {
        var collection = mongo.getCollection(MUTES);
        long own = collection
                .deleteMany(new Document("ownerId", person.toString()))
                .getDeletedCount();
        long others = collection
                .deleteMany(
                        new Document("targetId", person.toString()),
                        new DeleteOptions().comment(Declared.ERASURE.comment()))
                .getDeletedCount();
        return own + others;
    }
}
