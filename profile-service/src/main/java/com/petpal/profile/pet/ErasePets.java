package com.petpal.profile.pet;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases somebody's pets. */
@Component
@Order(30)
final class ErasePets implements ErasureStep {

    private static final int BATCH = 100;

    private final PetStore pets;
    private final Pets cached;

    ErasePets(PetStore pets, Pets cached) {
        this.pets = pets;
        this.cached = cached;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<Pet> some = pets.ofOwner(userId, Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            List<PetId> ids = some.stream().map(Pet::petId).toList();
            count.erased("pets", pets.remove(userId, ids));
            ids.forEach(cached::forget);
            some = pets.ofOwner(userId, Optional.empty(), BATCH);
        }
    }
}
