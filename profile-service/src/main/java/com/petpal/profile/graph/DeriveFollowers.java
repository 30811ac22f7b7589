package com.petpal.profile.graph;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.profile.person.WhoExists;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code followers} what {@code following} says.
 *
 * <p>An edge between people of whom one is erased goes. It is looked at after it was written: so either the erasure, which
 * begins with the person, finds what was written before, or whoever writes later finds that there is nobody.
 */
@Component
final class DeriveFollowers implements EventHandler {

    private static final String STARTED = "follow.started";
    private static final String ENDED = "follow.ended";

    private final FollowerStore followers;
    private final FollowingStore following;
    private final WhoExists people;
    private final RelationsCache relations;

    DeriveFollowers(FollowerStore followers, FollowingStore following, WhoExists people, RelationsCache relations) {
        this.followers = followers;
        this.following = following;
        this.people = people;
        this.relations = relations;
    }

    @Override
    public String group() {
        return "profile.graph";
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED, ENDED);
    }

    @Override
    public void handle(DomainEvent event) {
        Edge edge = event.payload(Edge.class);
        followers.derive(edge, new EdgeVersion(event.type().equals(STARTED), event.version()));
        if (!people.all(Set.of(edge.followerId(), edge.followeeId()))) {
            following.remove(List.of(edge));
            followers.remove(List.of(edge));
        }
        relations.forget(edge);
    }
}
