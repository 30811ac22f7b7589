package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Whom those follow whom a person follows. */
@Component
public final class SecondDegree {

    /** Enough to tell what circle somebody moves in, however many they follow. */
    private static final int MOST_ASKED = 200;

    private static final int BATCH = 100;

    private final FollowingStore following;
    private final Blocks blocks;

    SecondDegree(FollowingStore following, Blocks blocks) {
        this.following = following;
        this.blocks = blocks;
    }

    /** How many follow each; without the person, whom they follow or asked, and whom they or who blocked them. */
    public Map<UserId, Integer> of(UserId person) {
        Set<UserId> first = following.followedBy(person);
        var shared = new HashMap<UserId, Integer>();
        first.stream()
                .sorted()
                .limit(MOST_ASKED)
                .gather(Gatherers.windowFixed(BATCH))
                .flatMap(some -> following.followedByAny(some).stream())
                .forEach(other -> shared.merge(other, 1, Integer::sum));
        shared.keySet().removeAll(first);
        shared.keySet().removeAll(following.requestedBy(person));
        shared.keySet().removeAll(blocks.eitherWay(person));
        shared.remove(person);
        return Map.copyOf(shared);
    }
}
