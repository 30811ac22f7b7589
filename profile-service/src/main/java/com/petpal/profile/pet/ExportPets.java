package com.petpal.profile.pet;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody's pets, for themselves: with care notes. Pets that they co-own by id, for what is told of them is their owners'. */
@Component
final class ExportPets implements ExportPart {

    private static final int PAGE = 100;

    private final PetStore store;
    private final CoOwnedPets coOwned;

    ExportPets(PetStore store, CoOwnedPets coOwned) {
        this.store = store;
        this.coOwned = coOwned;
    }

    @Override
    public Set<String> collections() {
        return Set.of("pets");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Pet>pages(
                "pets.json",
                last -> store.ofOwner(userId, last.map(Pet::petId), PAGE),
                pet -> PetAnswer.of(pet, userId));
        zip.<PetId>pages(
                "co-owned-pets.json", last -> coOwned.page(userId, CoOwner.State.ACCEPTED, last, PAGE), petId -> petId);
        zip.<PetId>pages(
                "co-owner-invitations.json",
                last -> coOwned.page(userId, CoOwner.State.INVITED, last, PAGE),
                petId -> petId);
    }
}
