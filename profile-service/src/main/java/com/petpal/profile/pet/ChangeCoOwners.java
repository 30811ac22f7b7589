package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.NotFound;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Changes who co-owns a pet, whatever else happens to the pet at the same time. */
@Component
final class ChangeCoOwners {

    private static final int MOST_TRIES = 10;

    private final PetStore store;
    private final Pets cached;

    ChangeCoOwners(PetStore store, Pets cached) {
        this.store = store;
        this.cached = cached;
    }

    /**
     * The pet as it is now.
     *
     * @param whose the co-owner this is about
     * @param change the next version; empty if the pet is as it should be
     * @throws NotFound if there is no pet of this id
     */
    Pet change(PetId petId, UserId whose, Function<Pet, Optional<Pet>> change) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Pet before = store.find(petId).orElseThrow(() -> new NotFound("pet"));
            Optional<Pet> after = change.apply(before);
            if (after.isEmpty()) {
                return before;
            }
            if (store.changeCoOwners(after.get(), whose)) {
                cached.forget(petId);
                return after.get();
            }
        }
        throw new EntityTag.Stale();
    }
}
