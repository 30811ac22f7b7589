package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Visibility;
import org.springframework.stereotype.Component;

/** Shows pets to those whom their owners share with; for everybody else there is no such pet. */
@Component
final class PetVisibility {

    private final Pets pets;
    private final Visibility visibility;

    PetVisibility(Pets pets, Visibility visibility) {
        this.pets = pets;
        this.visibility = visibility;
    }

    Pet read(UserId reader, PetId petId) {
        return requireRead(reader, pets.require(petId));
    }

    Pet requireRead(UserId reader, Pet pet) {
        if (!reader.equals(pet.ownerId()) && !visibility.mayRead(reader, pet.ownerId())) {
            throw new NotFound("pet");
        }
        return pet;
    }
}
