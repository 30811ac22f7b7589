package com.petpal.profile.pet;

import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;

/**
 * A pet.
 *
 * @param ownerId whose it is now; the home of its id only says where it is stored
 * @param hidden whether moderators keep it from everybody but its owner
 * @param version counts changes; the entity tag
 */
public record Pet(PetId petId, UserId ownerId, PetDetails details, boolean hidden, long version) {

    Pet with(PetDetails changed) {
        return new Pet(petId, ownerId, changed, hidden, version + 1);
    }

    boolean isShownTo(UserId reader) {
        return !hidden || ownerId.equals(reader);
    }

    PetCard card() {
        return new PetCard(petId, ownerId, details.name(), details.species().wire(), null);
    }
}
