package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;

/** A pet as the app shows it. */
record PetAnswer(PetId petId, UserId ownerId, @JsonUnwrapped PetDetails details, Instant createdAt) {

    /** @param reader who sees it; care notes are for the owner */
    static PetAnswer of(Pet pet, UserId reader) {
        var details =
                pet.ownerId().equals(reader) ? pet.details() : pet.details().withoutCareNotes();
        return new PetAnswer(pet.petId(), pet.ownerId(), details, pet.petId().createdAt());
    }
}
