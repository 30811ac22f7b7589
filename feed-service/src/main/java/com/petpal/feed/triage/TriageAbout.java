package com.petpal.feed.triage;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.web.Unavailable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Triage of a text that is about known pets. */
@Component
public class TriageAbout {

    private final Triage triage;
    private final CardReader cards;

    TriageAbout(Triage triage, CardReader cards) {
        this.triage = triage;
        this.cards = cards;
    }

    /** Asks for the pets' cards only where something was found. */
    public Optional<Banner> pets(String text, List<PetId> petIds, Locale language) {
        return triage.of(text, () -> petIds.isEmpty() ? Set.of() : species(petIds), language);
    }

    /** As {@link #pets}, of cards that are there already. */
    public Optional<Banner> cards(String text, List<PetCard> pets, Locale language) {
        return triage.of(text, () -> species(pets.stream()), language);
    }

    /** A warning does not wait for profile-service: without it, the pets could be any. */
    private Set<Species> species(List<PetId> petIds) {
        try {
            return species(cards.read(List.of(), petIds).pets(petIds).stream());
        } catch (Unavailable away) {
            return Set.of();
        }
    }

    private static Set<Species> species(Stream<PetCard> pets) {
        return pets.flatMap(pet -> Species.find(pet.species()).stream()).collect(Collectors.toSet());
    }
}
