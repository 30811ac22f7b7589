package com.petpal.profile.pet;

import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pets as they are read: through the caches, which every write here empties. */
public final class Pets {

    private final LeasedCache<Pet> whole;
    private final LeasedCache<PetCard> cards;

    Pets(LeasedCache<Pet> whole, LeasedCache<PetCard> cards) {
        this.whole = whole;
        this.cards = cards;
    }

    public Optional<Pet> find(PetId petId) {
        return whole.get(petId.toString());
    }

    /** @throws NotFound if there is no pet of this id */
    public Pet require(PetId petId) {
        return find(petId).orElseThrow(() -> new NotFound("pet"));
    }

    /** Those that exist, by id. */
    public Map<String, Pet> findAll(Collection<PetId> petIds) {
        return whole.getAll(petIds.stream().map(PetId::toString).toList());
    }

    /** Cards of those that exist, in the order asked for. */
    public List<PetCard> cards(Collection<PetId> petIds) {
        List<String> ids = petIds.stream().map(PetId::toString).distinct().toList();
        Map<String, PetCard> found = cards.getAll(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** To be called after a write and before it is acknowledged. */
    void forget(PetId petId) {
        whole.invalidate(petId.toString());
        cards.invalidate(petId.toString());
    }

    static <T> Map<String, T> byId(List<Pet> pets, Function<Pet, T> shape) {
        return pets.stream()
                .collect(Collectors.toUnmodifiableMap(pet -> pet.petId().toString(), shape));
    }
}
