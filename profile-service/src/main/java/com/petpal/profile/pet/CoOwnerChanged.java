package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;

/** The event {@code co_owner.changed}: somebody was invited, accepted, or is no co-owner any more. The pet says which. */
record CoOwnerChanged(PetId petId, UserId userId) {

    static final String TYPE = "co_owner.changed";
}
