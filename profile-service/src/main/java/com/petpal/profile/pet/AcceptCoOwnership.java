package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who is invited be a co-owner from now on. Accepting again changes nothing. */
@Component
final class AcceptCoOwnership {

    private final ChangeCoOwners coOwners;

    AcceptCoOwnership(ChangeCoOwners coOwners) {
        this.coOwners = coOwners;
    }

    /** @throws NotFound if nobody invited them */
    Pet accept(UserId invited, PetId petId) {
        return coOwners.change(petId, invited, pet -> {
            CoOwner coOwner = pet.coOwner(invited).orElseThrow(() -> new NotFound("invitation"));
            return coOwner.isAccepted()
                    ? Optional.empty()
                    : Optional.of(pet.with(new CoOwner(invited, CoOwner.State.ACCEPTED)));
        });
    }
}
