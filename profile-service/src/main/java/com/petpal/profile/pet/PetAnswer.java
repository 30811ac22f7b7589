package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A pet as the app shows it.
 *
 * @param coOwners those who accepted; those who are invited are shown to the owner and to themselves
 */
record PetAnswer(
        PetId petId,
        UserId ownerId,
        @JsonUnwrapped PetDetails details,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CoOwner> coOwners,
        Instant createdAt) {

    /** @param reader who sees it; care notes are for those who care for it */
    static PetAnswer of(Pet pet, UserId reader) {
        PetDetails details =
                pet.isCaredForBy(reader) ? pet.details() : pet.details().withoutCareNotes();
        List<CoOwner> coOwners = pet.coOwners().stream()
                .filter(one -> one.isAccepted()
                        || pet.isOwnedBy(reader)
                        || one.userId().equals(reader))
                .toList();
        return new PetAnswer(
                pet.petId(), pet.ownerId(), details, coOwners, pet.petId().createdAt());
    }
}
