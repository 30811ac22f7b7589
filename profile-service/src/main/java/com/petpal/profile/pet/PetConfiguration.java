package com.petpal.profile.pet;

import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCaches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the caches of pets. */
@Configuration(proxyBeanMethods = false)
class PetConfiguration {

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Whole pets that a process keeps: a famous pet is looked up once. */
    private static final int NEAR = 10_000;

    @Bean
    Pets cachedPets(LeasedCaches caches, PetStore store) {
        return new Pets(
                caches.owned(new CacheSpec<>("pet-profile:", Pet.class, LIFE, NEAR), load(store, Function.identity())),
                caches.owned(new CacheSpec<>(PetCard.KEY_PREFIX, PetCard.class, LIFE, 0), cards(store)));
    }

    /** A card is shown to anybody, so of a pet that is kept from others there is none. */
    private static Function<Set<String>, Map<String, PetCard>> cards(PetStore store) {
        return ids -> {
            List<PetId> petIds = ids.stream().map(PetId::parse).toList();
            List<Pet> shown =
                    store.findAll(petIds).stream().filter(pet -> !pet.hidden()).toList();
            return Pets.byId(shown, Pet::card);
        };
    }

    private static <T> Function<Set<String>, Map<String, T>> load(PetStore store, Function<Pet, T> shape) {
        return ids -> {
            List<PetId> petIds = ids.stream().map(PetId::parse).toList();
            return Pets.byId(store.findAll(petIds), shape);
        };
    }
}
