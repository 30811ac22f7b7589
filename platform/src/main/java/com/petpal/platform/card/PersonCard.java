package com.petpal.platform.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown beside what they wrote.
 *
 * @param avatarMediaId absent where the person has no picture
 * @param privacy {@code followers} where they share with their followers alone; absent where they share with everybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonCard(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String avatarMediaId,
        @Nullable String privacy) implements Card {

    public static final String KEY_PREFIX = "person:";
    public static final String FOLLOWERS = "followers";

    /** Whether this person shares with their followers alone. */
    public boolean sharesWithFollowersOnly() {
        return FOLLOWERS.equals(privacy);
    }

    @Override
    public String key() {
        return KEY_PREFIX + userId;
    }
}
