package com.petpal.platform.card;

/** A card of a person or of a pet. */
public sealed interface Card permits PersonCard, PetCard {

    /** The Redis key this card is kept under. */
    String key();
}
