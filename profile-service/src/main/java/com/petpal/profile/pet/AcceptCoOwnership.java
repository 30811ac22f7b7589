package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Visibility;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who is invited be a co-owner from now on. Accepting again changes nothing. */
@Component
final class AcceptCoOwnership {

    private final ChangeCoOwners coOwners;
    private final Visibility visibility;

    AcceptCoOwnership(ChangeCoOwners coOwners, Visibility visibility) {
        this.coOwners = coOwners;
        this.visibility = visibility;
    }

    /** @throws NotFound if nobody invited them, or owner and invited do not know each other any more */
    Pet accept(UserId invited, PetId petId) {
        return coOwners.change(petId, invited, pet -> {
            CoOwner coOwner = pet.coOwner(invited).orElseThrow(() -> new NotFound("invitation"));
            visibility.requireMet(invited, pet.ownerId());
            return coOwner.isAccepted()
                    ? Optional.empty()
                    : Optional.of(pet.with(new CoOwner(invited, CoOwner.State.ACCEPTED)));
        });
    }
}
