package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.pet.PetProblem.AlreadyOwner;
import com.petpal.profile.pet.PetProblem.CoOwnerLimit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an owner ask somebody to look after a pet with them. Asking again changes nothing. */
@Component
final class InviteCoOwner {

    static final int MOST = 5;

    private final ChangeCoOwners coOwners;
    private final PetVisibility pets;
    private final Visibility visibility;

    InviteCoOwner(ChangeCoOwners coOwners, PetVisibility pets, Visibility visibility) {
        this.coOwners = coOwners;
        this.pets = pets;
        this.visibility = visibility;
    }

    CoOwner invite(UserId owner, PetId petId, UserId invited) {
        visibility.requireMet(owner, invited);
        Pet pet = coOwners.change(petId, invited, before -> withInvitation(before, owner, invited));
        return pet.coOwner(invited).orElseThrow();
    }

    private Optional<Pet> withInvitation(Pet pet, UserId owner, UserId invited) {
        pets.requireRead(owner, pet);
        if (!pet.isOwnedBy(owner)) {
            throw new Forbidden("Only its owner may invite co-owners.");
        }
        if (pet.isOwnedBy(invited)) {
            throw new AlreadyOwner();
        }
        if (pet.coOwner(invited).isPresent()) {
            return Optional.empty();
        }
        if (pet.coOwners().size() >= MOST) {
            throw new CoOwnerLimit(MOST);
        }
        return Optional.of(pet.with(new CoOwner(invited, CoOwner.State.INVITED)));
    }
}
