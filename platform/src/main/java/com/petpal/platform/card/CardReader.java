package com.petpal.platform.card;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.redis.SharedRead;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads cards of people and pets together: near cache, then one {@code MGET} for both, then profile-service. */
public final class CardReader {

    /** Only read here; how long an entry lives is for its owner to say. */
    private static final Duration OWNERS_LIFE = Duration.ofMinutes(10);

    private final LeasedCache<JsonNode> cache;
    private final JsonMapper json;

    /**
     * @param ask {@code POST /internal/cards} of profile-service
     * @param near how many cards the process keeps
     */
    public CardReader(LeasedCaches caches, JsonMapper json, Function<CardIds, Cards> ask, int near) {
        this.json = json;
        var spec = new CacheSpec<>("", JsonNode.class, OWNERS_LIFE, near);
        this.cache =
                caches.foreign(spec, Set.of(PersonCard.KEY_PREFIX, PetCard.KEY_PREFIX), keys -> inQuestions(keys, ask));
    }

    /** A page of posts may be about more pets than one question may name. */
    private Map<String, JsonNode> inQuestions(Set<String> keys, Function<CardIds, Cards> ask) {
        var found = new HashMap<String, JsonNode>();
        keys.stream()
                .gather(Gatherers.windowFixed(CardIds.LIMIT))
                .forEach(some -> found.putAll(byKey(ask.apply(ids(some)))));
        return found;
    }

    /**
     * The cards that exist.
     *
     * @throws com.petpal.platform.web.Unavailable if some are not cached and profile-service does not answer
     */
    public CardIndex read(Collection<UserId> people, Collection<PetId> pets) {
        return index(cache.getAll(keys(people, pets)));
    }

    /** The same, read together with other things. */
    public Supplier<CardIndex> read(SharedRead read, Collection<UserId> people, Collection<PetId> pets) {
        Supplier<Map<String, JsonNode>> cards = read.of(cache, keys(people, pets));
        return () -> index(cards.get());
    }

    private static List<String> keys(Collection<UserId> people, Collection<PetId> pets) {
        return Stream.concat(
                        people.stream().map(id -> PersonCard.KEY_PREFIX + id),
                        pets.stream().map(id -> PetCard.KEY_PREFIX + id))
                .toList();
    }

    private CardIndex index(Map<String, JsonNode> cards) {
        var index = new CardIndex(new HashMap<>(), new HashMap<>());
        cards.forEach((key, card) -> {
            if (key.startsWith(PersonCard.KEY_PREFIX)) {
                PersonCard person = json.treeToValue(card, PersonCard.class);
                index.people().put(person.userId(), person);
            } else {
                PetCard pet = json.treeToValue(card, PetCard.class);
                index.pets().put(pet.petId(), pet);
            }
        });
        return index;
    }

    /** Cards by id. */
    public record CardIndex(Map<UserId, PersonCard> people, Map<PetId, PetCard> pets) {

        public Optional<PersonCard> person(UserId id) {
            return Optional.ofNullable(people.get(id));
        }

        /** The cards that exist of these pets, in their order. */
        public List<PetCard> pets(List<PetId> ids) {
            return ids.stream().flatMap(id -> Stream.ofNullable(pets.get(id))).toList();
        }
    }

    private static CardIds ids(List<String> keys) {
        return CardIds.of(
                suffixes(keys, PersonCard.KEY_PREFIX).map(UserId::parse).toList(),
                suffixes(keys, PetCard.KEY_PREFIX).map(PetId::parse).toList());
    }

    private static Stream<String> suffixes(List<String> keys, String prefix) {
        return keys.stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length()));
    }

    private Map<String, JsonNode> byKey(Cards cards) {
        var byKey = new HashMap<String, JsonNode>();
        Stream.<Card>concat(cards.people().stream(), cards.pets().stream())
                .forEach(card -> byKey.put(card.key(), json.valueToTree(card)));
        return byKey;
    }
}
