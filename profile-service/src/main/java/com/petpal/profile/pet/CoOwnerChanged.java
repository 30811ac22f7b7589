package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code co_owner.changed}: somebody was invited, accepted, or is no co-owner any more. Whoever can asks the pet.
 *
 * @param state at that moment, for those who cannot ask; absent for no co-owner any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoOwnerChanged(PetId petId, UserId userId, @Nullable UserId ownerId, CoOwner.@Nullable State state) {

    static final String TYPE = "co_owner.changed";
}
