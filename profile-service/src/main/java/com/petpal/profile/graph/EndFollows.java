package com.petpal.profile.graph;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.ENDED;
import static com.petpal.profile.edge.EdgeState.REQUESTED;

import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends whatever two people follow or asked of each other. */
@Component
public final class EndFollows {

    private final FollowingStore following;

    EndFollows(FollowingStore following) {
        this.following = following;
    }

    /** Forgetting what both stand to others is left to the caller. */
    public void between(UserId one, UserId other) {
        end(new Edge(one, other));
        end(new Edge(other, one));
    }

    void end(Edge edge) {
        following.move(edge, following.find(edge), Set.of(ACTIVE, REQUESTED), ENDED);
    }
}
