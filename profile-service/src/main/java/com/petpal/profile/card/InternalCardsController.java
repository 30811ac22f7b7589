package com.petpal.profile.card;

import com.petpal.platform.card.CardIds;
import com.petpal.platform.card.Cards;
import com.petpal.platform.web.BadInput;
import com.petpal.profile.person.People;
import com.petpal.profile.pet.Pets;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cards, for feed-service and messaging-service. */
@RestController
final class InternalCardsController {

    private final People people;
    private final Pets pets;

    InternalCardsController(People people, Pets pets) {
        this.people = people;
        this.pets = pets;
    }

    @PostMapping("/internal/cards")
    Cards cards(@RequestBody CardIds wanted) {
        if (wanted.people().size() + wanted.pets().size() > CardIds.LIMIT) {
            throw new BadInput("too_many_ids", "", "At most " + CardIds.LIMIT + " ids at once.");
        }
        return new Cards(people.cards(wanted.people()), pets.cards(wanted.pets()));
    }
}
