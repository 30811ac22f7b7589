package com.petpal.platform.visibility;

import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one person stands to others: the value of the Redis key {@code relations:<userId>} and the answer of
 * {@code GET /internal/relations/{userId}}.
 *
 * @param version a hash of the rest: equal facts have equal versions. A timeline remembers the version it was built
 *     from
 * @param following whom this person follows, at most 5,000
 * @param blocked who blocked, or is blocked by, this person
 * @param muted whom this person muted
 */
public record Relations(String version, Set<UserId> following, Set<UserId> blocked, Set<UserId> muted) {

    /** The prefix of the Redis key, which profile-service owns. */
    public static final String KEY_PREFIX = "relations:";

    public Relations {
        following = Set.copyOf(following);
        blocked = Set.copyOf(blocked);
        muted = Set.copyOf(muted);
    }

    /** Relations with the version that follows from them. */
    public static Relations of(Collection<UserId> following, Collection<UserId> blocked, Collection<UserId> muted) {
        String facts =
                Stream.of(following, blocked, muted).map(Relations::sorted).collect(Collectors.joining("|"));
        return new Relations(
                OpaqueId.derivedFrom(facts), Set.copyOf(following), Set.copyOf(blocked), Set.copyOf(muted));
    }

    private static String sorted(Collection<UserId> people) {
        return people.stream().sorted().map(UserId::toString).collect(Collectors.joining(","));
    }

    /** Whether this person may meet {@code other} at all: a block cuts both ways, everywhere. */
    public boolean mayMeet(UserId other) {
        return !blocked.contains(other);
    }

    /** Whether posts of {@code other} belong in this person's home feed. */
    public boolean reads(UserId other) {
        return following.contains(other) && mayMeet(other) && !muted.contains(other);
    }
}
