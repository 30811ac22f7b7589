package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pet as the app shows it.
 *
 * @param hidden for its owner alone: that moderators keep it from everybody else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetAnswer(
        PetId petId,
        UserId ownerId,
        @JsonUnwrapped PetDetails details,
        Instant createdAt,
        @Nullable Boolean hidden) {

    /** @param reader who sees it; care notes are for the owner */
    static PetAnswer of(Pet pet, UserId reader) {
        var details =
                pet.ownerId().equals(reader) ? pet.details() : pet.details().withoutCareNotes();
        return new PetAnswer(pet.petId(), pet.ownerId(), details, pet.petId().createdAt(), pet.hidden() ? true : null);
    }
}
