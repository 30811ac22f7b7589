package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import org.springframework.stereotype.Component;

/** Lets an owner remove a co-owner or an invitation, a co-owner leave, and somebody who is invited decline. */
@Component
final class EndCoOwnership {

    private final ChangeCoOwners coOwners;
    private final PetVisibility visibility;

    EndCoOwnership(ChangeCoOwners coOwners, PetVisibility visibility) {
        this.coOwners = coOwners;
        this.visibility = visibility;
    }

    void end(UserId caller, PetId petId, UserId coOwner) {
        coOwners.change(petId, coOwner, pet -> {
            visibility.requireRead(caller, pet);
            if (!pet.isOwnedBy(caller) && !caller.equals(coOwner)) {
                throw new Forbidden("Only its owner may remove other co-owners.");
            }
            return pet.coOwner(coOwner).map(gone -> pet.without(gone.userId()));
        });
    }
}
