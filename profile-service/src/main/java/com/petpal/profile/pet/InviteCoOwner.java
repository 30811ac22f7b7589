package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.profile.person.People;
import com.petpal.profile.pet.PetProblem.AlreadyOwner;
import com.petpal.profile.pet.PetProblem.CoOwnerLimit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an owner ask somebody to look after a pet with them. Asking again changes nothing. */
@Component
final class InviteCoOwner {

    static final int MOST = 5;

    private final ChangeCoOwners coOwners;
    private final People people;

    InviteCoOwner(ChangeCoOwners coOwners, People people) {
        this.coOwners = coOwners;
        this.people = people;
    }

    CoOwner invite(UserId owner, PetId petId, UserId invited) {
        people.require(invited);
        Pet pet = coOwners.change(petId, invited, before -> withInvitation(before, owner, invited));
        return pet.coOwner(invited).orElseThrow();
    }

    private static Optional<Pet> withInvitation(Pet pet, UserId owner, UserId invited) {
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
