package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.CountSource;
import com.petpal.profile.count.Counts;
import org.springframework.stereotype.Component;

/** Counts both sides of a person's follows: two commands, a shard each. */
@Component
final class CountFollows implements CountSource {

    private final FollowingStore following;
    private final FollowerStore followers;

    CountFollows(FollowingStore following, FollowerStore followers) {
        this.following = following;
        this.followers = followers;
    }

    @Override
    public Counts count(UserId userId) {
        return new Counts(followers.count(userId), following.count(userId), 0);
    }
}
