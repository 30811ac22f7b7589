package com.petpal.platform.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person as shown beside what they wrote.
 *
 * @param avatarMediaId absent where the person has no picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonCard(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String avatarMediaId) implements Card {

    public static final String KEY_PREFIX = "person:";

    @Override
    public String key() {
        return KEY_PREFIX + userId;
    }
}
