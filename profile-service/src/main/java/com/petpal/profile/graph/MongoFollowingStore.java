package com.petpal.profile.graph;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The fact, in {@code profile.following}. */
@Component
final class MongoFollowingStore implements FollowingStore {

    private final MongoEdgeStore edges;
    private final Outbox outbox;

    MongoFollowingStore(MongoTemplate mongo, Outbox outbox) {
        this.edges = new MongoEdgeStore(mongo, outbox, "following", new EdgeDocuments("followerId", "followeeId"));
        this.outbox = outbox;
    }

    @Override
    public EdgeVersion find(Edge edge) {
        return edges.find(edge.followerId(), edge.followeeId());
    }

    @Override
    public boolean change(Edge edge, EdgeVersion seen, EdgeVersion next) {
        String type = next.active() ? "follow.started" : "follow.ended";
        var event = outbox.event(type, edge.forward(), next.version(), edge);
        return edges.change(edge.followerId(), edge.followeeId(), seen, next, event);
    }

    @Override
    public List<UserId> some(UserId follower, int limit) {
        return edges.some(follower, limit);
    }

    @Override
    public void remove(List<Edge> gone) {
        edges.remove(gone, Edge::followerId, Edge::followeeId);
    }

    @Override
    public Set<UserId> followedBy(UserId follower) {
        return Set.copyOf(edges.active(follower));
    }

    @Override
    public long count(UserId follower) {
        return edges.count(follower);
    }

    @Override
    public List<UserId> page(UserId follower, Optional<UserId> after, int limit) {
        return edges.page(follower, after, limit);
    }
}
