package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pet as the app shows it.
 *
 * @param coOwners those who accepted; those who are invited are shown to the owner and to themselves
 * @param hidden for those who care for it: that moderators keep it from everybody else
 */
record PetAnswer(
        PetId petId,
        UserId ownerId,
        @JsonUnwrapped PetDetails details,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CoOwner> coOwners,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean hidden) {

    /** @param reader who sees it; care notes are for those who care for it */
    static PetAnswer of(Pet pet, UserId reader) {
        return of(pet, reader, pet.isCaredForBy(reader));
    }

    static PetAnswer of(Pet pet, UserId reader, boolean showsCareNotes) {
        PetDetails details = showsCareNotes ? pet.details() : pet.details().withoutCareNotes();
        List<CoOwner> coOwners = pet.coOwners().stream()
                .filter(one -> one.isAccepted()
                        || pet.isOwnedBy(reader)
                        || one.userId().equals(reader))
                .toList();
        return new PetAnswer(
                pet.petId(), pet.ownerId(), details, coOwners, pet.petId().createdAt(), pet.hidden() ? true : null);
    }
}
