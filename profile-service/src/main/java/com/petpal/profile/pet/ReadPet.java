package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Visibility;
import org.springframework.stereotype.Component;

/**
 * Reads one pet, and for whoever sits it at present its care notes too. Who sits it is asked only where that can change the answer: about
 * a pet that has notes, or is not shown otherwise, and for a reader who does not have it anyway.
 */
@Component
final class ReadPet {

    private final Pets pets;
    private final PetVisibility petVisibility;
    private final Visibility visibility;
    private final CurrentSitters sitters;

    ReadPet(Pets pets, PetVisibility petVisibility, Visibility visibility, CurrentSitters sitters) {
        this.pets = pets;
        this.petVisibility = petVisibility;
        this.visibility = visibility;
        this.sitters = sitters;
    }

    /** @param showsCareNotes whether the reader is to know them */
    record ShownPet(Pet pet, boolean showsCareNotes) {}

    /** @throws NotFound if there is no such pet for this reader */
    ShownPet read(UserId reader, PetId petId) {
        Pet pet = pets.require(petId);
        boolean cares = pet.isCaredForBy(reader);
        boolean isShown = petVisibility.mayRead(reader, pet);
        boolean sits = !cares
                && (!isShown || pet.details().careNotes() != null)
                && pet.isShownTo(reader)
                && sitters.sits(reader, pet)
                && (isShown || visibility.mayMeet(reader, pet.ownerId()));
        if (!isShown && !sits) {
            throw new NotFound("pet");
        }
        return new ShownPet(pet, cares || sits);
    }
}
