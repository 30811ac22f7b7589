package com.petpal.profile.pet;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases somebody's pets, and them from the pets that they co-own. The list, which leads to those, goes last. */
@Component
@Order(30)
final class ErasePets implements ErasureStep {

    private static final int BATCH = 100;

    private final PetStore pets;
    private final DeletePet delete;
    private final ChangeCoOwners coOwners;
    private final CoOwnedPets coOwned;

    ErasePets(PetStore pets, DeletePet delete, ChangeCoOwners coOwners, CoOwnedPets coOwned) {
        this.pets = pets;
        this.delete = delete;
        this.coOwners = coOwners;
        this.coOwned = coOwned;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<Pet> some = pets.ofOwner(userId, Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            count.erased("pets", delete.delete(some));
            some = pets.ofOwner(userId, Optional.empty(), BATCH);
        }
        count.erased("coOwnerships", eraseCoOwnerships(userId));
    }

    private long eraseCoOwnerships(UserId userId) {
        long erased = 0;
        List<PetId> some = coOwned.some(userId, BATCH);
        while (!some.isEmpty()) {
            for (PetId petId : some) {
                if (pets.find(petId).isPresent()) {
                    coOwners.change(petId, userId, pet -> pet.coOwner(userId).map(gone -> pet.without(userId)));
                }
                coOwned.remove(petId, userId);
            }
            erased += some.size();
            some = coOwned.some(userId, BATCH);
        }
        return erased;
    }
}
