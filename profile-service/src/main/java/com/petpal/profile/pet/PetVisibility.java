package com.petpal.profile.pet;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Visibility;
import org.springframework.stereotype.Component;

/**
 * Shows pets to those whom their owners share with, and to whoever is to look after them; for everybody else there is no
 * such pet.
 */
@Component
public final class PetVisibility {

    private final Visibility visibility;

    PetVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    Pet requireRead(UserId reader, Pet pet) {
        if (!mayRead(reader, pet)) {
            throw new NotFound("pet");
        }
        return pet;
    }

    public boolean mayRead(UserId reader, Pet pet) {
        return pet.isShownTo(reader) && (pet.isOfferedTo(reader) || visibility.mayRead(reader, pet.ownerId()));
    }
}
