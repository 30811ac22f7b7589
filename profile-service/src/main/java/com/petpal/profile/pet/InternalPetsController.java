package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose pets they are, for feed-service: cards do not show co-owners. */
@RestController
final class InternalPetsController {

    private final Pets pets;

    InternalPetsController(Pets pets) {
        this.pets = pets;
    }

    record Question(
            @NotNull UserId userId, @NotNull @Size(max = 20) List<@NotNull PetId> petIds) {}

    /** @param petIds those of the question that the person owns or co-owns */
    record CoOwned(List<PetId> petIds) {}

    @PostMapping("/internal/pets/co-owned")
    CoOwned coOwned(@Valid @RequestBody Question question) {
        return new CoOwned(pets.findAll(question.petIds()).values().stream()
                .filter(pet -> pet.isToldOfBy(question.userId()))
                .map(Pet::petId)
                .toList());
    }
}
