package com.petpal.profile.graph;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.REQUESTED;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.Privacy;
import com.petpal.profile.person.WhoExists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Grants what was asked of somebody who shares with everybody now. A request that is derived only later is granted by
 * {@link DeriveFollowers}.
 */
@Component
final class GrantRequests implements EventHandler {

    private static final int PAGE = 100;

    private final FollowerStore followers;
    private final FollowingStore following;
    private final WhoExists people;
    private final RelationsCache relations;

    GrantRequests(FollowerStore followers, FollowingStore following, WhoExists people, RelationsCache relations) {
        this.followers = followers;
        this.following = following;
        this.people = people;
        this.relations = relations;
    }

    @Override
    public String group() {
        return "profile.requests";
    }

    @Override
    public Set<String> types() {
        return Set.of("person.opened");
    }

    @Override
    public void handle(DomainEvent event) {
        UserId asked = UserId.parse(event.aggregate());
        boolean isOpen =
                people.find(Set.of(asked)).values().stream().anyMatch(person -> person.privacy() == Privacy.PUBLIC);
        if (isOpen) {
            grantAll(asked);
        }
    }

    private void grantAll(UserId asked) {
        List<UserId> some = followers.page(asked, REQUESTED, Optional.empty(), PAGE);
        while (!some.isEmpty()) {
            some.forEach(follower -> grant(new Edge(follower, asked)));
            some = followers.page(asked, REQUESTED, Optional.of(some.getLast()), PAGE);
        }
    }

    private void grant(Edge edge) {
        following.move(edge, following.find(edge), Set.of(REQUESTED), ACTIVE);
        relations.forget(edge);
    }
}
