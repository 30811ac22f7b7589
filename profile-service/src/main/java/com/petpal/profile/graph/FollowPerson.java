package com.petpal.profile.graph;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.ENDED;
import static com.petpal.profile.edge.EdgeState.REQUESTED;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.graph.GraphProblem.CannotFollowSelf;
import com.petpal.profile.graph.GraphProblem.FollowLimit;
import com.petpal.profile.person.Person;
import com.petpal.profile.person.Privacy;
import com.petpal.profile.person.Visibility;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Starts or ends following somebody, or asks to. Once it returns, whoever asks for the follower's relations sees it.
 *
 * <p>The caches are emptied even if nothing changes: the request that changed it may have died before it did.
 */
@Component
final class FollowPerson {

    private final FollowingStore following;
    private final RelationsCache relations;
    private final Visibility visibility;
    private final GraphSettings settings;

    FollowPerson(FollowingStore following, RelationsCache relations, Visibility visibility, GraphSettings settings) {
        this.following = following;
        this.relations = relations;
        this.visibility = visibility;
        this.settings = settings;
    }

    /** @return {@link EdgeState#ACTIVE}, or {@link EdgeState#REQUESTED} of somebody who chooses their followers */
    EdgeState follow(Edge edge) {
        if (edge.followerId().equals(edge.followeeId())) {
            throw new CannotFollowSelf();
        }
        Person followee = visibility.requireMet(edge.followerId(), edge.followeeId());
        EdgeVersion seen = following.find(edge);
        if (seen.is(ENDED)) {
            requireRoom(edge.followerId());
        }
        EdgeVersion now = followee.privacy() == Privacy.FOLLOWERS
                ? following.move(edge, seen, Set.of(ENDED), REQUESTED)
                : following.move(edge, seen, Set.of(ENDED, REQUESTED), ACTIVE);
        relations.forget(edge);
        return now.state();
    }

    /** Takes a request back, too. */
    void unfollow(Edge edge) {
        EdgeVersion seen = following.find(edge);
        if (seen.is(ENDED)) {
            visibility.requireMet(edge.followerId(), edge.followeeId());
        }
        following.move(edge, seen, Set.of(ACTIVE, REQUESTED), ENDED);
        relations.forget(edge);
    }

    private void requireRoom(UserId follower) {
        if (following.countOpen(follower) >= settings.mostFollowed()) {
            throw new FollowLimit(settings.mostFollowed());
        }
    }
}
