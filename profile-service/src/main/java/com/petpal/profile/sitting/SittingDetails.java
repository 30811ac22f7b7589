package com.petpal.profile.sitting;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner tells who asks for a sitter.
 *
 * @param petIds of the owner, or co-owned by them
 * @param careCard what whoever sits has to know: food, medicine, the vet, keys
 */
record SittingDetails(
        @NotNull @Size(min = 1, max = 10) List<@NotNull PetId> petIds,
        @NotNull Instant from,
        @NotNull Instant to,
        @NotNull Urgency urgency,
        @NotNull @Valid SittingPlace place,
        @NotNull @PlainText(max = 4_000, lines = true) String careCard) {

    SittingDetails {
        petIds = copied(petIds);
    }

    /** With times as exact as they are told. */
    SittingDetails toMilliseconds() {
        return new SittingDetails(
                petIds,
                from.truncatedTo(ChronoUnit.MILLIS),
                to.truncatedTo(ChronoUnit.MILLIS),
                urgency,
                place,
                careCard);
    }

    SittingDetails withoutPetsOf(UserId home) {
        List<PetId> others =
                petIds.stream().filter(petId -> !petId.home().equals(home)).toList();
        return new SittingDetails(others, from, to, urgency, place, careCard);
    }

    /** So that no log tells what is on the care card. */
    @Override
    public String toString() {
        return "SittingDetails[]";
    }

    /** Keeps null elements, which validation is yet to refuse. */
    private static <T> List<T> copied(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
