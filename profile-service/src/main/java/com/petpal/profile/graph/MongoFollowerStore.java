package com.petpal.profile.graph;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.edge.MongoEdgeStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What is derived, in {@code profile.followers}. */
@Component
final class MongoFollowerStore implements FollowerStore {

    private final MongoEdgeStore edges;
    private final Outbox outbox;

    MongoFollowerStore(MongoTemplate mongo, Outbox outbox) {
        this.edges = new MongoEdgeStore(mongo, outbox, "followers", "followeeId", "followerId");
        this.outbox = outbox;
    }

    @Override
    public boolean derive(Edge edge, EdgeVersion version) {
        return edges.raise(edge.followeeId(), edge.followerId(), version, next -> events(edge, next));
    }

    /** A request is news to nobody but the person it is made to, who looks. */
    private List<PendingEvent> events(Edge edge, EdgeVersion version) {
        return switch (version.state()) {
            case REQUESTED -> List.of();
            case ACTIVE -> List.of(outbox.event("follower.added", edge.forward(), version.version(), edge));
            case ENDED -> List.of(outbox.event("follower.removed", edge.forward(), version.version(), edge));
        };
    }

    @Override
    public boolean correct(Edge edge, EdgeVersion seen, EdgeVersion fact) {
        return edges.correct(edge.followeeId(), edge.followerId(), seen, fact, next -> events(edge, next));
    }

    @Override
    public Map<Edge, EdgeVersion> findAll(List<Edge> wanted) {
        return edges
                .findAll(
                        wanted.stream().map(Edge::followeeId).toList(),
                        wanted.stream().map(Edge::followerId).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        found -> new Edge(found.far(), found.near()), MongoEdgeStore.Scanned::version));
    }

    @Override
    public List<KnownEdge> scan(String after, int limit) {
        return edges.scan(after, limit).stream()
                .map(found -> new KnownEdge(new Edge(found.far(), found.near()), found.version()))
                .toList();
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
    public long count(UserId followee) {
        return edges.countActive(followee);
    }

    @Override
    public List<UserId> page(UserId followee, EdgeState state, Optional<UserId> after, int limit) {
        return edges.page(followee, state, after, limit);
    }
}
