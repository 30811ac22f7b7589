package com.petpal.profile.playdate;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Rules;
import com.petpal.profile.pet.Pet;
import com.petpal.profile.pet.Pets;
import com.petpal.profile.pet.Species;
import com.petpal.profile.playdate.PlaydateProblem.NotYourPets;
import com.petpal.profile.playdate.PlaydateProblem.OtherSpecies;
import com.petpal.profile.playdate.PlaydateProblem.PlaydateCancelled;
import com.petpal.profile.playdate.PlaydateProblem.PlaydateOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of a playdate beside the form of its fields. */
@Component
final class PlaydateRules {

    private static final Duration FARTHEST_AHEAD = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Rules rules;
    private final Pets pets;
    private final Clock clock;

    PlaydateRules(Rules rules, Pets pets, Clock clock) {
        this.rules = rules;
        this.pets = pets;
        this.clock = clock;
    }

    /** The longest that anything which has not ended began ago. */
    static Instant earliestStart(Instant now) {
        return now.minus(LONGEST);
    }

    PlaydateDetails keptByNew(UserId host, PlaydateDetails details) {
        PlaydateDetails kept = kept(details);
        starts(kept);
        requirePets(host, kept.petIds(), kept.species(), "/petIds");
        return kept;
    }

    /** What did not change is not held against what holds by now: pets that are gone, a beginning that is past. */
    PlaydateDetails keptByChanged(UserId host, PlaydateDetails before, PlaydateDetails details) {
        PlaydateDetails kept = kept(details);
        if (!kept.startsAt().equals(before.startsAt())) {
            starts(kept);
        }
        if (!kept.endsAt().isAfter(clock.instant())) {
            throw bad("/endsAt", "A playdate ends in the future.");
        }
        if (!kept.petIds().equals(before.petIds()) || kept.species() != before.species()) {
            requirePets(host, kept.petIds(), kept.species(), "/petIds");
        }
        return kept;
    }

    /** @throws BadInput if a pet is named twice */
    void requirePets(UserId carer, List<PetId> petIds, @Nullable Species species, String pointer) {
        if (Set.copyOf(petIds).size() < petIds.size()) {
            throw bad(pointer, "Name each pet once.");
        }
        Map<String, Pet> found = petIds.isEmpty() ? Map.of() : pets.findAll(petIds);
        for (PetId petId : petIds) {
            Pet pet = Optional.ofNullable(found.get(petId.toString()))
                    .filter(one -> one.isCaredForBy(carer))
                    .orElseThrow(NotYourPets::new);
            if (species != null && pet.details().species() != species) {
                throw new OtherSpecies();
            }
        }
    }

    /** @throws PlaydateProblem if nothing about it changes any more */
    void requireOpen(Playdate playdate) {
        if (playdate.isCalledOff()) {
            throw new PlaydateCancelled();
        }
        requireNotOver(playdate);
    }

    void requireNotOver(Playdate playdate) {
        if (playdate.isOver(clock.instant())) {
            throw new PlaydateOver();
        }
    }

    private PlaydateDetails kept(PlaydateDetails details) {
        PlaydateDetails kept = rules.keptBy(details).toMilliseconds();
        place(kept.place());
        if (!kept.endsAt().isAfter(kept.startsAt())) {
            throw bad("/endsAt", "A playdate ends after it starts.");
        }
        if (Duration.between(kept.startsAt(), kept.endsAt()).compareTo(LONGEST) > 0) {
            throw bad("/endsAt", "A playdate takes at most 12 hours.");
        }
        return kept;
    }

    private void starts(PlaydateDetails details) {
        Instant now = clock.instant();
        if (!details.startsAt().isAfter(now) || details.startsAt().isAfter(now.plus(FARTHEST_AHEAD))) {
            throw bad("/startsAt", "A playdate starts in the future, within 90 days.");
        }
    }

    private static void place(ExactPlace place) {
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
