package com.petpal.profile.block;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.edge.MongoEdgeStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Blocks in {@code profile.blocked_by} and {@code profile.blocks}. */
@Component
final class MongoBlockStore implements BlockStore {

    private final MongoEdgeStore blockedBy;
    private final MongoEdgeStore blocks;
    private final Outbox outbox;

    MongoBlockStore(MongoTemplate mongo, Outbox outbox) {
        this.blockedBy = new MongoEdgeStore(mongo, outbox, "blocked_by", "targetId", "ownerId");
        this.blocks = new MongoEdgeStore(mongo, outbox, "blocks", "ownerId", "targetId");
        this.outbox = outbox;
    }

    @Override
    public EdgeVersion find(Aversion block) {
        return blockedBy.find(block.targetId(), block.ownerId());
    }

    @Override
    public EdgeVersion move(Aversion block, EdgeVersion seen, EdgeState from, EdgeState to) {
        String type = to == EdgeState.ACTIVE ? "block.started" : "block.ended";
        return blockedBy.move(
                block.targetId(),
                block.ownerId(),
                seen,
                Set.of(from),
                to,
                next -> List.of(outbox.event(type, block.aggregate(), next.version(), block)));
    }

    @Override
    public void follow(Aversion block, EdgeVersion version) {
        blocks.raise(block.ownerId(), block.targetId(), version, next -> List.of());
    }

    @Override
    public Set<UserId> blockedBy(UserId owner) {
        return blocks.active(owner);
    }

    @Override
    public Set<UserId> whoBlocked(UserId target) {
        return blockedBy.active(target);
    }

    @Override
    public long count(UserId owner) {
        return blocks.countActive(owner);
    }

    @Override
    public List<UserId> page(UserId owner, Optional<UserId> after, int limit) {
        return blocks.page(owner, EdgeState.ACTIVE, after, limit);
    }

    @Override
    public List<Aversion> someOf(UserId owner, int limit) {
        return blocks.some(owner, limit).stream()
                .map(target -> new Aversion(owner, target))
                .toList();
    }

    @Override
    public List<Aversion> someAgainst(UserId target, int limit) {
        return blockedBy.some(target, limit).stream()
                .map(owner -> new Aversion(owner, target))
                .toList();
    }

    @Override
    public void remove(List<Aversion> gone, boolean foundByTarget) {
        if (foundByTarget) {
            blocks.remove(gone, Aversion::ownerId, Aversion::targetId);
        }
        blockedBy.remove(gone, Aversion::targetId, Aversion::ownerId);
        if (!foundByTarget) {
            blocks.remove(gone, Aversion::ownerId, Aversion::targetId);
        }
    }
}
