package com.petpal.platform.card;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The question of {@code POST /internal/cards}: at most 200 ids over both lists. */
public record CardIds(List<UserId> people, List<PetId> pets) {

    /** How many ids one question may hold. */
    public static final int LIMIT = 200;

    public CardIds {
        people = List.copyOf(Objects.requireNonNullElse(people, List.of()));
        pets = List.copyOf(Objects.requireNonNullElse(pets, List.of()));
    }

    public static CardIds of(Collection<UserId> people, Collection<PetId> pets) {
        return new CardIds(List.copyOf(people), List.copyOf(pets));
    }
}
