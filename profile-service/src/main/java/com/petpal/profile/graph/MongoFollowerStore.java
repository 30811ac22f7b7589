package com.petpal.profile.graph;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What is derived, in {@code profile.followers}. */
@Component
final class MongoFollowerStore implements FollowerStore {

    private final MongoEdgeStore edges;
    private final Outbox outbox;

    MongoFollowerStore(MongoTemplate mongo, Outbox outbox) {
        this.edges = new MongoEdgeStore(mongo, outbox, "followers", new EdgeDocuments("followeeId", "followerId"));
        this.outbox = outbox;
    }

    @Override
    public void derive(Edge edge, EdgeVersion version) {
        String type = version.active() ? "follower.added" : "follower.removed";
        EdgeVersion seen = edges.find(edge.followeeId(), edge.followerId());
        // Each round that fails met a change to another version, and versions only grow.
        while (seen.version() < version.version()) {
            var event = outbox.event(type, edge.forward(), version.version(), edge);
            if (edges.change(edge.followeeId(), edge.followerId(), seen, version, event)) {
                return;
            }
            seen = edges.find(edge.followeeId(), edge.followerId());
        }
    }

    @Override
    public List<UserId> some(UserId followee, int limit) {
        return edges.some(followee, limit);
    }

    @Override
    public void remove(List<Edge> gone) {
        edges.remove(gone, Edge::followeeId, Edge::followerId);
    }

    @Override
    public List<UserId> page(UserId followee, Optional<UserId> after, int limit) {
        return edges.page(followee, after, limit);
    }
}
