package com.petpal.profile.graph;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.ENDED;
import static com.petpal.profile.edge.EdgeState.REQUESTED;

import com.petpal.platform.web.NotFound;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Accepts or declines what somebody asked. Answered twice in the same way it is answered once. */
@Component
final class AnswerRequest {

    private final FollowingStore following;
    private final RelationsCache relations;

    AnswerRequest(FollowingStore following, RelationsCache relations) {
        this.following = following;
        this.relations = relations;
    }

    /** @throws NotFound if nothing was asked, or the question was taken back */
    void accept(Edge edge) {
        answer(edge, ACTIVE);
    }

    /** @throws NotFound if nothing was asked, or it was accepted before */
    void decline(Edge edge) {
        answer(edge, ENDED);
    }

    private void answer(Edge edge, EdgeState to) {
        EdgeVersion seen = following.find(edge);
        EdgeVersion now = following.move(edge, seen, Set.of(REQUESTED), to);
        if (!now.is(to) || now.version() == 0) {
            throw new NotFound("follow request");
        }
        relations.forget(edge);
    }
}
