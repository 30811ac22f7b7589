package com.petpal.profile.sitting;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.profile.pet.Pet;
import com.petpal.profile.pet.Pets;
import com.petpal.profile.sitting.SittingProblem.NotYourPets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold of a sitting request beside the form of its fields. */
@Component
final class SittingRules {

    private static final Duration FARTHEST_AHEAD = Duration.ofDays(180);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** An emergency has begun when somebody tells of it; clocks of phones are not ours. */
    private static final Duration BEGUN = Duration.ofHours(1);

    private final Pets pets;
    private final Clock clock;

    SittingRules(Pets pets, Clock clock) {
        this.pets = pets;
        this.clock = clock;
    }

    SittingDetails keptBy(UserId owner, SittingDetails details) {
        SittingDetails kept = details.toMilliseconds();
        place(kept.place());
        times(kept);
        requirePets(owner, kept.petIds());
        return kept;
    }

    private void times(SittingDetails details) {
        Instant now = clock.instant();
        if (details.from().isBefore(now.minus(BEGUN)) || details.from().isAfter(now.plus(FARTHEST_AHEAD))) {
            throw bad("/from", "A sitting begins now or later, within 180 days.");
        }
        if (!details.to().isAfter(now) || !details.to().isAfter(details.from())) {
            throw bad("/to", "A sitting ends after it begins, and in the future.");
        }
        if (Duration.between(details.from(), details.to()).compareTo(LONGEST) > 0) {
            throw bad("/to", "A sitting takes at most 30 days.");
        }
    }

    private void requirePets(UserId owner, List<PetId> petIds) {
        if (Set.copyOf(petIds).size() < petIds.size()) {
            throw bad("/petIds", "Name each pet once.");
        }
        Map<String, Pet> found = pets.findAll(petIds);
        boolean areTheirs = petIds.stream()
                .allMatch(petId -> Optional.ofNullable(found.get(petId.toString()))
                        .filter(pet -> pet.isCaredForBy(owner))
                        .isPresent());
        if (!areTheirs) {
            throw new NotYourPets();
        }
    }

    private static void place(SittingPlace place) {
        try {
            place.location();
        } catch (IllegalArgumentException noSuchPlace) {
            throw bad("/place/lat", "lat is within -85 and 85, lon within -180 and 180.");
        }
    }

    private static BadInput bad(String pointer, String message) {
        return new BadInput("invalid_request", pointer, message);
    }
}
