package com.petpal.profile.pet;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Pets in {@code profile.pets}; details are stored as they are on the wire, so that a date is a date in every zone. */
@Component
final class MongoPetStore implements PetStore {

    private static final String PETS = "pets";
    private static final String HIDDEN = "hiddenBy";
    private static final String AVATAR = "avatarMediaId";
    private static final int MOST_IN_ONE_QUERY = Declared.MOST_VALUES;

    private static final String CO_OWNERS = "coOwners";
    private static final ShardedCollection COLLECTION =
            Collections.of("profile", PETS).orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;
    private final JsonMapper json;

    MongoPetStore(MongoTemplate mongo, Outbox outbox, JsonMapper json) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void add(Pet pet) {
        var document = new Document("_id", pet.petId().toString())
                .append("homeId", pet.petId().home().toString())
                .append("ownerId", pet.ownerId().toString())
                .append("version", pet.version());
        document.putAll(wire(pet.details()));
        try {
            mongo.insert(document, PETS);
        } catch (DuplicateKeyException again) {
            // The same request after a crash: its id was fixed before, so this is the pet it made.
            return;
        }
    }

    @Override
    public Optional<Pet> find(PetId petId) {
        return Optional.ofNullable(mongo.findOne(query(of(petId)), Document.class, PETS))
                .map(this::pet);
    }

    @Override
    public List<Pet> findAll(Collection<PetId> petIds) {
        List<PetId> ids = List.copyOf(new HashSet<>(petIds));
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + MOST_IN_ONE_QUERY)
                .mapToObj(from -> ids.subList(from, Math.min(from + MOST_IN_ONE_QUERY, ids.size())))
                .flatMap(some -> some(some).stream())
                .toList();
    }

    private List<Pet> some(List<PetId> ids) {
        List<String> homes =
                ids.stream().map(id -> id.home().toString()).distinct().toList();
        var which = where("homeId")
                .in(homes)
                .and("_id")
                .in(ids.stream().map(PetId::toString).toList());
        return mongo.find(query(which).comment(Declared.CARDS.comment()), Document.class, PETS).stream()
                .map(this::pet)
                .toList();
    }

    @Override
    public boolean change(Pet changed) {
        Map<String, Object> details = wire(changed.details());
        var update = new Update().set("version", changed.version());
        for (String field : PetDetails.EDITABLE) {
            if (details.containsKey(field)) {
                update.set(field, details.get(field));
            } else {
                update.unset(field);
            }
        }
        var seen = of(changed.petId()).and("version").is(changed.version() - 1);
        return mongo.updateFirst(query(seen), update, PETS).getMatchedCount() > 0;
    }

    @Override
    public boolean changeCoOwners(Pet changed, UserId whose) {
        PetId petId = changed.petId();
        var state = changed.coOwner(whose).map(CoOwner::state).orElse(null);
        var event = outbox.event(
                CoOwnerChanged.TYPE,
                petId.toString(),
                changed.version(),
                new CoOwnerChanged(petId, whose, changed.ownerId(), state));
        var update = new Update()
                .set("version", changed.version())
                .set(CO_OWNERS, json.convertValue(changed.coOwners(), List.class));
        var seen = of(petId).and("version").is(changed.version() - 1);
        boolean is = mongo.updateFirst(query(seen), Outbox.addTo(update, event), PETS)
                        .getMatchedCount()
                > 0;
        if (is) {
            var key = new Document("_id", petId.toString())
                    .append("homeId", petId.home().toString());
            outbox.publish(COLLECTION, key, List.of(event));
        }
        return is;
    }

    @Override
    public List<Pet> ofOwner(UserId owner, Optional<PetId> after, int limit) {
        var which = where("homeId").is(owner.toString()).and("ownerId").is(owner.toString());
        after.ifPresent(last -> which.and("_id").gt(last.toString()));
        return mongo.find(query(which).with(Sort.by("_id")).limit(limit), Document.class, PETS).stream()
                .map(this::pet)
                .toList();
    }

    @Override
    public List<Pet> ofOwners(Collection<UserId> owners, String after, int limit) {
        List<String> homes = owners.stream().map(UserId::toString).toList();
        Criteria which = where("homeId")
                .in(homes)
                .and("ownerId")
                .in(homes)
                .and("_id")
                .gt(after)
                .and(HIDDEN + ".0")
                .exists(false);
        Query page = query(which).with(Sort.by("_id")).limit(limit).comment(Declared.NEARBY_PETS.comment());
        return homes.isEmpty()
                ? List.of()
                : mongo.find(page, Document.class, PETS).stream().map(this::pet).toList();
    }

    @Override
    public void hide(PetId petId, String reason) {
        update(of(petId).and(HIDDEN).ne(reason), new Update().addToSet(HIDDEN, reason));
    }

    @Override
    public void show(PetId petId, String reason) {
        update(of(petId).and(HIDDEN).is(reason), new Update().pull(HIDDEN, reason));
    }

    @Override
    public void dropAvatar(PetId petId, MediaId mediaId) {
        update(of(petId).and(AVATAR).is(mediaId.toString()), new Update().unset(AVATAR));
    }

    private void update(Criteria which, Update change) {
        mongo.updateFirst(query(which), change.inc("version", 1L), PETS);
    }

    @Override
    public long remove(UserId home, Collection<PetId> petIds) {
        List<String> ids = petIds.stream().map(PetId::toString).toList();
        Criteria which = where("homeId").is(home.toString()).and("_id").in(ids);
        return mongo.remove(query(which), PETS).getDeletedCount();
    }

    private static Criteria of(PetId petId) {
        return where("homeId").is(petId.home().toString()).and("_id").is(petId.toString());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> wire(PetDetails details) {
        return json.convertValue(details, Map.class);
    }

    private Pet pet(Document document) {
        var details = new Document(document);
        details.keySet().retainAll(PetDetails.EDITABLE);
        // Was free text once.
        details.computeIfPresent(
                "temperament",
                (name, list) -> ((List<?>) list)
                        .stream()
                                .filter(one ->
                                        Temperament.find(String.valueOf(one)).isPresent())
                                .toList());
        return new Pet(
                PetId.parse(document.getString("_id")),
                UserId.parse(document.getString("ownerId")),
                json.convertValue(details, PetDetails.class),
                document.getList(CO_OWNERS, Document.class, List.of()).stream()
                        .map(coOwner -> json.convertValue(coOwner, CoOwner.class))
                        .toList(),
                !document.getList(HIDDEN, String.class, List.of()).isEmpty(),
                document.getLong("version"));
    }
}
