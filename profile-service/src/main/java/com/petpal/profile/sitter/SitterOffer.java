package com.petpal.profile.sitter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.text.PlainText;
import com.petpal.profile.pet.Species;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sitter offers.
 *
 * @param radiusKm how far away a pet may be: 1 to 50
 * @param species which pets
 * @param available whether anybody finds them nearby at present
 * @param about at most 1,000 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SitterOffer(
        @NotNull @Min(1) @Max(50) Integer radiusKm,
        @NotEmpty @Size(max = 12) List<@NotNull Species> species,
        @NotNull Boolean available,
        @Nullable @PlainText(max = 1_000, lines = true) String about) {

    SitterOffer withoutAbout() {
        return new SitterOffer(radiusKm, species, available, null);
    }

    /** Keeps null elements, which validation is yet to refuse. */
    public SitterOffer {
        species = species == null
                ? List.of()
                : Collections.unmodifiableList(species.stream().distinct().toList());
    }
}
