package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import com.petpal.profile.graph.GraphProblem.CannotFollowSelf;
import com.petpal.profile.graph.GraphProblem.FollowLimit;
import com.petpal.profile.person.People;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Starts or ends following somebody. Once it returns, whoever asks for the follower's relations sees it. */
@Component
final class FollowPerson {

    private static final int ATTEMPTS = 8;

    private final FollowingStore following;
    private final RelationsCache relations;
    private final People people;
    private final GraphSettings settings;

    FollowPerson(FollowingStore following, RelationsCache relations, People people, GraphSettings settings) {
        this.following = following;
        this.relations = relations;
        this.people = people;
        this.settings = settings;
    }

    void follow(Edge edge) {
        if (edge.followerId().equals(edge.followeeId())) {
            throw new CannotFollowSelf();
        }
        EdgeVersion seen = following.find(edge);
        if (!seen.active()) {
            people.require(edge.followeeId());
            requireRoom(edge.followerId());
        }
        become(true, edge, seen);
    }

    void unfollow(Edge edge) {
        EdgeVersion seen = following.find(edge);
        if (seen.equals(EdgeVersion.NEVER)) {
            people.require(edge.followeeId());
        }
        become(false, edge, seen);
    }

    private void requireRoom(UserId follower) {
        if (following.count(follower) >= settings.mostFollowed()) {
            throw new FollowLimit(settings.mostFollowed());
        }
    }

    /** The caches are emptied even if nothing changes: the request that changed it may have died before it did. */
    private void become(boolean active, Edge edge, EdgeVersion first) {
        EdgeVersion seen = first;
        for (int attempt = 0; seen.active() != active; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new Unavailable(Duration.ofSeconds(1));
            }
            if (following.change(edge, seen, seen.next(active))) {
                break;
            }
            seen = following.find(edge);
        }
        relations.forget(edge);
    }
}
