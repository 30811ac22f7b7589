package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists a person's pets, oldest first, and then those that they co-own. */
@Component
final class ListPets {

    private static final String OWN = "pets";
    private static final String CO_OWNED = "co-owned-pets";
    private static final String INVITATIONS = "co-owner-invitations";

    private final PetStore store;
    private final CoOwnedPets coOwned;
    private final Pets pets;
    private final Visibility visibility;

    ListPets(PetStore store, CoOwnedPets coOwned, Pets pets, Visibility visibility) {
        this.store = store;
        this.coOwned = coOwned;
        this.pets = pets;
        this.visibility = visibility;
    }

    Page<PetAnswer> ofPerson(UserId person, UserId reader, PageRequest page) {
        Place from = Place.of(page);
        visibility.requireRead(reader, person);
        var found = new ArrayList<Entry>();
        if (!from.pastOwn()) {
            store.ofOwner(person, from.after(), page.limit() + 1).stream()
                    .map(pet -> new Entry(OWN, pet.petId(), Optional.of(pet)))
                    .forEach(found::add);
        }
        int room = page.limit() + 1 - found.size();
        if (room > 0) {
            Optional<PetId> after = from.after().filter(last -> from.pastOwn());
            coOwned(person, CoOwner.State.ACCEPTED, after, room).forEach(found::add);
        }
        return answer(found, reader, page.limit());
    }

    /** Pets that the reader is invited to co-own. */
    Page<PetAnswer> invitations(UserId reader, PageRequest page) {
        Optional<PetId> after = page.cursor(INVITATIONS).map(PetId::parse);
        List<Entry> found =
                coOwned(reader, CoOwner.State.INVITED, after, page.limit() + 1).toList();
        return answer(found, reader, page.limit());
    }

    /** One of a list, with the pet unless it is gone or says otherwise. */
    private record Entry(String list, PetId petId, Optional<Pet> pet) {

        String cursor() {
            return Cursor.encode(list, petId.toString());
        }
    }

    private Stream<Entry> coOwned(UserId person, CoOwner.State state, Optional<PetId> after, int limit) {
        String list = state == CoOwner.State.ACCEPTED ? CO_OWNED : INVITATIONS;
        var isSo = new CoOwner(person, state);
        List<PetId> ids = coOwned.page(person, state, after, limit);
        var known = pets.findAll(ids);
        return ids.stream()
                .map(id -> new Entry(
                        list,
                        id,
                        Optional.ofNullable(known.get(id.toString()))
                                .filter(pet -> pet.coOwners().contains(isSo))));
    }

    private Page<PetAnswer> answer(List<Entry> found, UserId reader, int limit) {
        List<Entry> shown = found.stream().limit(limit).toList();
        String next = found.size() > shown.size() ? shown.getLast().cursor() : null;
        Set<UserId> readable = visibility.readable(reader, owners(shown));
        return new Page<>(
                shown.stream()
                        .flatMap(entry -> entry.pet().stream())
                        .filter(pet -> pet.isShownTo(reader))
                        .filter(pet -> pet.isOfferedTo(reader) || readable.contains(pet.ownerId()))
                        .map(pet -> PetAnswer.of(pet, reader))
                        .toList(),
                next);
    }

    private static Set<UserId> owners(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.pet().stream())
                .map(Pet::ownerId)
                .collect(Collectors.toSet());
    }

    /** Where a page begins. */
    private record Place(boolean pastOwn, Optional<PetId> after) {

        static Place of(PageRequest page) {
            try {
                return new Place(false, page.cursor(OWN).map(PetId::parse));
            } catch (BadInput ofAnotherList) {
                return new Place(true, page.cursor(CO_OWNED).map(PetId::parse));
            }
        }
    }
}
