package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.profile.person.Avatars;
import com.petpal.profile.person.People;
import org.springframework.stereotype.Component;

/** Takes a new pet. */
@Component
final class CreatePet {

    private final PetStore store;
    private final Pets cached;
    private final People people;
    private final PetRules rules;
    private final Avatars avatars;

    CreatePet(PetStore store, Pets cached, People people, PetRules rules, Avatars avatars) {
        this.store = store;
        this.cached = cached;
        this.people = people;
        this.rules = rules;
        this.avatars = avatars;
    }

    /** @param petId chosen before the work begins, so that a retry after a crash makes the same pet */
    Pet create(PetId petId, PetDetails details) {
        people.require(petId.home());
        var pet = Pet.fresh(petId, rules.keptBy(details));
        avatars.ofPet(petId.home(), petId, null, pet.details().avatarMediaId());
        store.add(pet);
        cached.forget(petId);
        return pet;
    }
}
