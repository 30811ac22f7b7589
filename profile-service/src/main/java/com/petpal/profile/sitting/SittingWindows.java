package com.petpal.profile.sitting;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.pet.CurrentSitters;
import com.petpal.profile.pet.Pet;
import com.petpal.profile.pet.Pets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who looks after which pet at present. A cache a pet says who may, so that everybody else costs nothing; whoever may is looked up in
 * the request itself, at every read: that alone decides, so a cache that says what was lets nobody in.
 */
@Component
final class SittingWindows implements CurrentSitters {

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** As many as whole pets. */
    private static final int NEAR = 10_000;

    private final LeasedCache<Hints> cache;
    private final SittingStore store;
    private final Pets pets;
    private final Visibility visibility;
    private final Clock clock;

    SittingWindows(LeasedCaches caches, SittingStore store, Pets pets, Visibility visibility, Clock clock) {
        this.store = store;
        this.pets = pets;
        this.visibility = visibility;
        this.clock = clock;
        this.cache = caches.owned(new CacheSpec<>("pet-sitting:", Hints.class, LIFE, NEAR), this::load);
    }

    /** Somebody may sit because of a request. */
    record Hint(UserId sitterId, SittingId sittingId) {}

    /** All that there are of one pet. */
    record Hints(List<Hint> hints) {

        Hints {
            hints = List.copyOf(hints);
        }
    }

    @Override
    public boolean sits(UserId somebody, Pet pet) {
        return cache.get(pet.petId().toString()).stream()
                .flatMap(known -> known.hints().stream())
                .filter(hint -> hint.sitterId().equals(somebody))
                .flatMap(hint -> store.find(hint.sittingId()).stream())
                .anyMatch(request -> isOpen(request, somebody, pet));
    }

    /** Whoever asked has to have the pet still, and not to have blocked the sitter meanwhile. */
    private boolean isOpen(SittingRequest request, UserId somebody, Pet pet) {
        return request.heldBy(somebody, clock.instant()).isPresent()
                && request.details().petIds().contains(pet.petId())
                && pet.isCaredForBy(request.ownerId())
                && visibility.mayMeet(somebody, request.ownerId());
    }

    /** To be called after a claim came or went and before that is acknowledged. */
    void forget(Collection<PetId> petIds) {
        cache.invalidate(petIds.stream().map(PetId::toString).toList());
    }

    private Map<String, Hints> load(Set<String> petIds) {
        return petIds.stream().collect(Collectors.toUnmodifiableMap(id -> id, id -> hints(PetId.parse(id))));
    }

    private Hints hints(PetId petId) {
        Optional<Pet> pet = pets.find(petId);
        List<SittingRequest> claimed =
                pet.map(known -> store.sitting(known.carers(), petId)).orElse(List.of());
        return new Hints(claimed.stream()
                .flatMap(
                        request -> Optional.ofNullable(request.claim())
                                .map(claim -> new Hint(claim.sitterId(), request.sittingId()))
                                .stream())
                .toList());
    }
}
