package com.petpal.profile.pet;

import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;

/**
 * A pet.
 *
 * @param ownerId whose it is now; the home of its id only says where it is stored
 * @param version counts changes; the entity tag
 */
public record Pet(PetId petId, UserId ownerId, PetDetails details, long version) {

    Pet with(PetDetails changed) {
        return new Pet(petId, ownerId, changed, version + 1);
    }

    PetCard card() {
        var avatar = details.avatarMediaId();
        return new PetCard(
                petId, ownerId, details.name(), details.species().wire(), avatar == null ? null : avatar.toString());
    }
}
