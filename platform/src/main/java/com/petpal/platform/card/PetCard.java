package com.petpal.platform.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A pet as shown beside what is about it.
 *
 * @param ownerId whose pet it is now; the owner half of its id is only where it lives
 * @param species lower_snake, as in the pet itself
 * @param avatarMediaId absent where the pet has no picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PetCard(
        PetId petId,
        UserId ownerId,
        String name,
        String species,
        @Nullable String avatarMediaId) implements Card {

    public static final String KEY_PREFIX = "pet:";

    @Override
    public String key() {
        return KEY_PREFIX + petId;
    }
}
