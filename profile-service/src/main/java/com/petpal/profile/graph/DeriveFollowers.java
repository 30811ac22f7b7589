package com.petpal.profile.graph;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.ENDED;
import static com.petpal.profile.edge.EdgeState.REQUESTED;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.person.Person;
import com.petpal.profile.person.Privacy;
import com.petpal.profile.person.WhoExists;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code followers} what {@code following} says, and {@code following} what it may be.
 *
 * <p>An edge between people of whom one is erased goes, one between people of whom one blocked the other ends, and a
 * request to somebody who chooses no longer is granted. Each is looked at after the edge was written: so either whoever
 * erases, blocks or opens up finds the edge, or it is found here.
 */
@Component
final class DeriveFollowers implements EventHandler {

    private final FollowerStore followers;
    private final FollowingStore following;
    private final Blocks blocks;
    private final WhoExists people;
    private final RelationsCache relations;

    DeriveFollowers(
            FollowerStore followers,
            FollowingStore following,
            Blocks blocks,
            WhoExists people,
            RelationsCache relations) {
        this.followers = followers;
        this.following = following;
        this.blocks = blocks;
        this.people = people;
        this.relations = relations;
    }

    @Override
    public String group() {
        return "profile.graph";
    }

    @Override
    public Set<String> types() {
        return FollowEvents.types();
    }

    @Override
    public void handle(DomainEvent event) {
        Edge edge = event.payload(Edge.class);
        var version = new EdgeVersion(FollowEvents.stateOf(event.type()), event.version());
        followers.derive(edge, version);
        Map<UserId, Person> both = people.find(Set.of(edge.followerId(), edge.followeeId()));
        if (both.size() < 2) {
            following.remove(List.of(edge));
            followers.remove(List.of(edge));
        } else if (!version.is(ENDED)) {
            settle(edge, version, Objects.requireNonNull(both.get(edge.followeeId())));
        }
        relations.forget(edge);
    }

    /** Nothing moves if the edge is not as the event says any more: another event is on its way then. */
    private void settle(Edge edge, EdgeVersion version, Person followee) {
        if (blocks.between(edge.followerId(), edge.followeeId())) {
            following.move(edge, version, Set.of(ACTIVE, REQUESTED), ENDED);
        } else if (version.is(REQUESTED) && followee.privacy() == Privacy.PUBLIC) {
            following.move(edge, version, Set.of(REQUESTED), ACTIVE);
        }
    }
}
