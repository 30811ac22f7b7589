package com.petpal.profile.pet;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.WhoExists;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps the lists of co-owned pets what the pets say. The pet is looked at again after the list was written, and so is the person: somebody who was erased meanwhile
 * is no co-owner any more.
 */
@Component
final class ListCoOwners implements EventHandler {

    private final PetStore pets;
    private final CoOwnedPets coOwned;
    private final ChangeCoOwners coOwners;
    private final WhoExists people;

    ListCoOwners(PetStore pets, CoOwnedPets coOwned, ChangeCoOwners coOwners, WhoExists people) {
        this.pets = pets;
        this.coOwned = coOwned;
        this.coOwners = coOwners;
        this.people = people;
    }

    @Override
    public String group() {
        return "profile.coowners";
    }

    @Override
    public Set<String> types() {
        return Set.of(CoOwnerChanged.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        CoOwnerChanged changed = event.payload(CoOwnerChanged.class);
        list(changed.petId(), changed.userId());
        if (pets.find(changed.petId())
                        .filter(pet -> pet.coOwner(changed.userId()).isPresent())
                        .isPresent()
                && !people.all(Set.of(changed.userId()))) {
            coOwners.change(changed.petId(), changed.userId(), pet -> Optional.of(pet.without(changed.userId())));
            coOwned.remove(changed.petId(), changed.userId());
        }
    }

    private void list(PetId petId, UserId userId) {
        Optional<CoOwner> current = coOwner(petId, userId);
        Optional<CoOwner> listed;
        do {
            listed = current;
            listed.ifPresentOrElse(coOwner -> coOwned.put(petId, coOwner), () -> coOwned.remove(petId, userId));
            current = coOwner(petId, userId);
        } while (!current.equals(listed));
    }

    private Optional<CoOwner> coOwner(PetId petId, UserId userId) {
        return pets.find(petId).flatMap(pet -> pet.coOwner(userId));
    }
}
