package com.petpal.profile.pet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an owner tells about a pet, and may change.
 *
 * @param breed any text; {@code GET /v1/pets/breeds} suggests some
 * @param bornOn its birthday, unless that is estimated
 * @param estimatedAge where nobody knows its birthday
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PetDetails(
        @NotNull @PlainText(max = 50) String name,
        @NotNull Species species,
        @Nullable @PlainText(max = 60) String breed,
        @Nullable Sex sex,
        @Nullable LocalDate bornOn,
        @Nullable @Valid EstimatedAge estimatedAge,
        @Nullable @PlainText(max = 500, lines = true) String bio,
        @Nullable MediaId avatarMediaId,
        @Size(max = 10) List<@NotNull Temperament> temperament,
        @Size(max = 30) List<@NotNull @Valid Vaccination> vaccinations,
        @Nullable @PlainText(max = 2_000, lines = true) String careNotes) {

    static final Set<String> EDITABLE = Set.of(
            "name",
            "species",
            "breed",
            "sex",
            "bornOn",
            "estimatedAge",
            "bio",
            "avatarMediaId",
            "temperament",
            "vaccinations",
            "careNotes");

    public PetDetails {
        temperament = copied(temperament);
        vaccinations = copied(vaccinations);
    }

    PetDetails withoutCareNotes() {
        return new PetDetails(
                name, species, breed, sex, bornOn, estimatedAge, bio, avatarMediaId, temperament, vaccinations, null);
    }

    /** Keeps null elements, which validation is yet to refuse. */
    private static <T> List<T> copied(@Nullable List<T> list) {
        return list == null ? List.of() : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(list));
    }
}
