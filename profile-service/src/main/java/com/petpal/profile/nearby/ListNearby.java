package com.petpal.profile.nearby;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.OwnedId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.People;
import com.petpal.profile.pet.PetsOfMany;
import com.petpal.profile.pet.Species;
import com.petpal.profile.sitter.Sitter;
import com.petpal.profile.sitter.SitterOffer;
import com.petpal.profile.sitter.Sitters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lists people of a neighbourhood, and their pets. */
@Component
final class ListNearby {

    private static final String PEOPLE = "nearby-people";
    private static final String PETS = "nearby-pets";
    private static final String SITTERS = "nearby-sitters";

    /** After every id of a pet of an owner. */
    private static final String LAST_PET = "~";

    /** The half of an id that names the owner. */
    private static final int OWNER_LENGTH = OwnedId.LENGTH / 2;

    private final FindNeighbours neighbours;
    private final People people;
    private final PetsOfMany pets;
    private final Sitters sitters;

    ListNearby(FindNeighbours neighbours, People people, PetsOfMany pets, Sitters sitters) {
        this.neighbours = neighbours;
        this.people = people;
        this.pets = pets;
        this.sitters = sitters;
    }

    /** @param withinKm the upper end of a band: 2, 5, 10, 25 or 50 */
    record NearbyPerson(PersonCard person, int withinKm) {}

    /** @param withinKm how far away the owner is, as of people */
    record NearbyPet(PetCard pet, int withinKm) {}

    /** @param sitter what they offer */
    record NearbySitter(PersonCard person, SitterOffer sitter, int withinKm) {}

    Page<NearbyPerson> people(UserId viewer, Neighbourhood around, PageRequest page) {
        String after = page.cursor(PEOPLE).orElse("");
        Neighbours found = neighbours.find(viewer, around, after, page.limit());
        Map<UserId, Integer> bands = bands(found);
        List<NearbyPerson> items = people.cards(bands.keySet()).stream()
                .map(card -> new NearbyPerson(card, bands.getOrDefault(card.userId(), Neighbourhood.MOST_KM)))
                .toList();
        return new Page<>(
                items, found.last().map(last -> Cursor.encode(PEOPLE, last)).orElse(null));
    }

    /**
     * Sitters who are available, and come as far as where the viewer looks from.
     *
     * @param species for which pets; empty for any
     */
    Page<NearbySitter> sitters(UserId viewer, Neighbourhood around, Optional<Species> species, PageRequest page) {
        var offers = new HashMap<UserId, Sitter>();
        FindNeighbours.Wanted wanted = near -> {
            offers.putAll(sitters.available(near.keySet()));
            return near.entrySet().stream()
                    .filter(person -> Optional.ofNullable(offers.get(person.getKey()))
                            .map(Sitter::offer)
                            .filter(offer ->
                                    species.map(offer.species()::contains).orElse(true))
                            .filter(offer -> around.isWithin(person.getValue(), offer.radiusKm()))
                            .isPresent())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        };
        String after = page.cursor(SITTERS).orElse("");
        Neighbours found = neighbours.find(viewer, around, FindNeighbours.SITTERS, wanted, after, page.limit());
        Map<UserId, Integer> bands = bands(found);
        List<NearbySitter> items = people.cards(bands.keySet()).stream()
                .flatMap(card -> Optional.ofNullable(offers.get(card.userId()))
                        .map(sitter -> new NearbySitter(
                                card, sitter.offer(), bands.getOrDefault(card.userId(), Neighbourhood.MOST_KM)))
                        .stream())
                .toList();
        return new Page<>(
                items, found.last().map(last -> Cursor.encode(SITTERS, last)).orElse(null));
    }

    /** Owner by owner: a cursor is where in the pets of the last owner a page ended. */
    Page<NearbyPet> pets(UserId viewer, Neighbourhood around, PageRequest page) {
        String after = page.cursor(PETS).orElse("");
        Neighbours owners = neighbours.find(viewer, around, upTo(after), page.limit());
        Map<UserId, Integer> bands = bands(owners);
        List<PetCard> found = pets.after(bands.keySet(), after, page.limit() + 1);
        List<PetCard> shown = found.stream().limit(page.limit()).toList();
        Optional<String> next = found.size() > shown.size()
                ? Optional.of(shown.getLast().petId().toString())
                : owners.last().map(owner -> owner + LAST_PET);
        List<NearbyPet> items = shown.stream()
                .map(pet -> new NearbyPet(pet, bands.getOrDefault(pet.ownerId(), Neighbourhood.MOST_KM)))
                .toList();
        return new Page<>(items, next.map(last -> Cursor.encode(PETS, last)).orElse(null));
    }

    private static Map<UserId, Integer> bands(Neighbours found) {
        var bands = new LinkedHashMap<UserId, Integer>();
        found.people().forEach(neighbour -> bands.put(neighbour.userId(), neighbour.withinKm()));
        return bands;
    }

    /** What comes right before the owner whose pets may go on, or after the one who has no more. */
    private static String upTo(String petId) {
        if (petId.length() < OWNER_LENGTH || petId.endsWith(LAST_PET)) {
            return petId;
        }
        int last = OWNER_LENGTH - 1;
        return petId.substring(0, last) + (char) (petId.charAt(last) - 1) + LAST_PET;
    }
}
