package com.petpal.platform.card;

import java.util.List;

/** The answer of {@code POST /internal/cards}: cards of those asked for that exist, in no particular order. */
public record Cards(List<PersonCard> people, List<PetCard> pets) {

    public Cards {
        people = List.copyOf(people);
        pets = List.copyOf(pets);
    }
}
