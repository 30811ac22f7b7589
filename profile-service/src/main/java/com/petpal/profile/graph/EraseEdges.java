package com.petpal.profile.graph;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.Recount;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Erases whom somebody follows, and by whom they are followed, from both sides, ended edges too.
 *
 * <p>On each way the side that is listed goes last, so that whoever begins again finds what is left.
 */
@Component
@Order(20)
final class EraseEdges implements ErasureStep {

    private static final int BATCH = 100;

    private final FollowingStore following;
    private final FollowerStore followers;
    private final RelationsCache relations;
    private final Recount recount;

    EraseEdges(FollowingStore following, FollowerStore followers, RelationsCache relations, Recount recount) {
        this.recount = recount;
        this.following = following;
        this.followers = followers;
        this.relations = relations;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("following", eraseFollowing(userId));
        count.erased("followers", eraseFollowers(userId));
        relations.forget(List.of(userId));
    }

    private long eraseFollowing(UserId userId) {
        long erased = 0;
        List<UserId> some = following.some(userId, BATCH);
        while (!some.isEmpty()) {
            List<Edge> edges =
                    some.stream().map(followee -> new Edge(userId, followee)).toList();
            followers.remove(edges);
            following.remove(edges);
            some.forEach(recount::again);
            erased += edges.size();
            some = following.some(userId, BATCH);
        }
        return erased;
    }

    private long eraseFollowers(UserId userId) {
        long erased = 0;
        List<UserId> some = followers.some(userId, BATCH);
        while (!some.isEmpty()) {
            List<Edge> edges =
                    some.stream().map(follower -> new Edge(follower, userId)).toList();
            following.remove(edges);
            relations.forget(some);
            followers.remove(edges);
            some.forEach(recount::again);
            erased += edges.size();
            some = followers.some(userId, BATCH);
        }
        return erased;
    }
}
