package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.nearby.Neighbourhood;
import com.petpal.profile.nearby.SittersNear;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.pet.Pet;
import com.petpal.profile.pet.Pets;
import com.petpal.profile.pet.Species;
import com.petpal.profile.sitting.SittingRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells sitters of an open request, ring after ring, until one claims it: those who take these pets and come so far, whom the owner
 * shares with, each once. A crowded ring takes several looks.
 */
@Component
final class SpreadWord {

    private static final int MOST_AT_ONCE = 100;

    private final ChangeSitting changes;
    private final SittersNear sitters;
    private final Visibility visibility;
    private final Pets pets;
    private final SittingSettings settings;
    private final Clock clock;

    SpreadWord(
            ChangeSitting changes,
            SittersNear sitters,
            Visibility visibility,
            Pets pets,
            SittingSettings settings,
            Clock clock) {
        this.changes = changes;
        this.sitters = sitters;
        this.visibility = visibility;
        this.pets = pets;
        this.settings = settings;
        this.clock = clock;
    }

    /** One ring on, if that is due. */
    void spread(SittingId sittingId) {
        changes.change(sittingId, request -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Alerting alerting = request.alerting();
            if (request.state() != State.OPEN || request.state(now) != State.OPEN || !alerting.isDue(now)) {
                return Optional.empty();
            }
            List<UserId> found = near(request, settings.ringsKm().get(alerting.ring()));
            Urgency urgency = request.details().urgency();
            return Optional.of(
                    request.spread(alerting.spread(found, found.size() < MOST_AT_ONCE, urgency, settings, now)));
        });
    }

    private List<UserId> near(SittingRequest request, int radiusKm) {
        Set<UserId> told = Set.copyOf(request.alerting().told());
        Set<Species> species = pets.findAll(request.details().petIds()).values().stream()
                .map(Pet::details)
                .map(details -> details.species())
                .collect(Collectors.toUnmodifiableSet());
        return sitters.in(
                new Neighbourhood(request.cell(), radiusKm),
                species,
                sitter -> !request.isOwnedBy(sitter)
                        && !told.contains(sitter)
                        && visibility.mayRead(sitter, request.ownerId()),
                MOST_AT_ONCE);
    }
}
