package com.petpal.profile.pet;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody's pets, for themselves: with care notes. */
@Component
final class ExportPets implements ExportPart {

    private static final int PAGE = 100;

    private final PetStore store;

    ExportPets(PetStore store) {
        this.store = store;
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
    }
}
