package com.petpal.profile.graph;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.edge.MongoEdgeStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The fact, in {@code profile.following}. */
@Component
final class MongoFollowingStore implements FollowingStore {

    private static final int MOST_AT_ONCE = 20_000;

    private final MongoEdgeStore edges;
    private final Outbox outbox;

    MongoFollowingStore(MongoTemplate mongo, Outbox outbox) {
        this.edges = new MongoEdgeStore(mongo, outbox, "following", "followerId", "followeeId");
        this.outbox = outbox;
    }

    @Override
    public EdgeVersion find(Edge edge) {
        return edges.find(edge.followerId(), edge.followeeId());
    }

    @Override
    public EdgeVersion move(Edge edge, EdgeVersion seen, Set<EdgeState> from, EdgeState to) {
        return edges.move(
                edge.followerId(),
                edge.followeeId(),
                seen,
                from,
                to,
                next -> List.of(outbox.event(FollowEvents.of(to), edge.forward(), next.version(), edge)));
    }

    @Override
    public Map<Edge, EdgeVersion> findAll(List<Edge> wanted) {
        return edges
                .findAll(
                        wanted.stream().map(Edge::followerId).toList(),
                        wanted.stream().map(Edge::followeeId).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        found -> new Edge(found.near(), found.far()), MongoEdgeStore.Scanned::version));
    }

    @Override
    public List<KnownEdge> scan(String after, int limit) {
        return edges.scan(after, limit).stream()
                .map(found -> new KnownEdge(new Edge(found.near(), found.far()), found.version()))
                .toList();
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
        return edges.active(follower);
    }

    @Override
    public Set<UserId> requestedBy(UserId follower) {
        return edges.requested(follower);
    }

    @Override
    public List<UserId> followedByAny(List<UserId> followers) {
        return edges.activeOfAny(followers, MOST_AT_ONCE);
    }

    @Override
    public long count(UserId follower) {
        return edges.countActive(follower);
    }

    @Override
    public long countOpen(UserId follower) {
        return edges.countOpen(follower);
    }

    @Override
    public List<UserId> page(UserId follower, EdgeState state, Optional<UserId> after, int limit) {
        return edges.page(follower, state, after, limit);
    }
}
