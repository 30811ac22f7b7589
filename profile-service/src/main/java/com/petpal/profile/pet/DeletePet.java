package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets an owner delete a pet. What names it elsewhere, posts among it, shows it no more. */
@Component
final class DeletePet {

    private final PetStore store;
    private final Pets cached;
    private final CoOwnedPets coOwned;
    private final PetVisibility visibility;

    DeletePet(PetStore store, Pets cached, CoOwnedPets coOwned, PetVisibility visibility) {
        this.store = store;
        this.cached = cached;
        this.coOwned = coOwned;
        this.visibility = visibility;
    }

    void delete(UserId caller, PetId petId) {
        Pet pet = store.find(petId).orElseThrow(() -> new NotFound("pet"));
        visibility.requireRead(caller, pet);
        if (!pet.isOwnedBy(caller)) {
            throw new Forbidden("Only its owner may delete a pet.");
        }
        delete(List.of(pet));
    }

    /** Pets of one home. Killed in between, lists name a pet that is not there, and whoever reads them finds that out. */
    long delete(List<Pet> pets) {
        List<PetId> ids = pets.stream().map(Pet::petId).toList();
        long deleted = store.remove(ids.getFirst().home(), ids);
        for (Pet pet : pets) {
            cached.forget(pet.petId());
            pet.coOwners().forEach(coOwner -> coOwned.remove(pet.petId(), coOwner.userId()));
        }
        return deleted;
    }
}
