package com.petpal.profile.graph;

import com.petpal.profile.edge.EdgeState;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What happens to an edge of {@code following}, by the state it comes to. */
final class FollowEvents {

    private FollowEvents() {}

    static String of(EdgeState state) {
        return switch (state) {
            case REQUESTED -> "follow.requested";
            case ACTIVE -> "follow.started";
            case ENDED -> "follow.ended";
        };
    }

    static EdgeState stateOf(String type) {
        return Arrays.stream(EdgeState.values())
                .filter(state -> of(state).equals(type))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> types() {
        return Arrays.stream(EdgeState.values()).map(FollowEvents::of).collect(Collectors.toUnmodifiableSet());
    }
}
