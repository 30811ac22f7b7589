package com.petpal.profile.playdate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.text.PlainText;
import com.petpal.profile.pet.Species;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host tells about a playdate, and may change.
 *
 * @param petIds of the host, or co-owned by them
 * @param capacity how many can go, the host not counted
 * @param species whose pets are asked for; absent if any may come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaydateDetails(
        @NotNull @PlainText(max = 100) String title,
        @NotNull @Size(min = 1, max = 10) List<@NotNull PetId> petIds,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull @Valid ExactPlace place,
        @NotNull @Min(2) @Max(100) Integer capacity,
        @Nullable Species species) {

    static final Set<String> EDITABLE = Set.of("title", "petIds", "startsAt", "endsAt", "place", "capacity", "species");

    PlaydateDetails {
        petIds = copied(petIds);
    }

    /** With times as exact as they are told. */
    PlaydateDetails toMilliseconds() {
        return new PlaydateDetails(
                title,
                petIds,
                startsAt.truncatedTo(ChronoUnit.MILLIS),
                endsAt.truncatedTo(ChronoUnit.MILLIS),
                place,
                capacity,
                species);
    }

    PlaydateDetails withoutPetsOf(UserId home) {
        List<PetId> others =
                petIds.stream().filter(petId -> !petId.home().equals(home)).toList();
        return new PlaydateDetails(title, others, startsAt, endsAt, place, capacity, species);
    }

    /** Without what only words say; pets, times and place stay. */
    PlaydateDetails withoutText() {
        return new PlaydateDetails("", petIds, startsAt, endsAt, place.withoutLabel(), capacity, species);
    }

    /** Keeps null elements, which validation is yet to refuse. */
    private static <T> List<T> copied(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
