package com.petpal.feed.post;

import com.petpal.feed.post.PostRefused.NotYourPet;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalClients;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Which pets somebody may write about: their own, as cards say, and those they co-own, which profile-service knows. */
@Component
class OwnPets {

    private final CardReader cards;
    private final RestClient profile;

    OwnPets(CardReader cards, RestClient profileClient) {
        this.cards = cards;
        this.profile = profileClient;
    }

    private record Question(UserId userId, List<PetId> petIds) {}

    private record CoOwned(Set<PetId> petIds) {}

    /**
     * One round trip for own pets, and one more question where others are among them.
     *
     * @throws NotYourPet if there is one that this person neither owns nor co-owns
     */
    void require(UserId author, Collection<PetId> petIds) {
        if (petIds.isEmpty()) {
            return;
        }
        CardIndex known = cards.read(List.of(), petIds);
        List<PetId> others = petIds.stream()
                .filter(pet -> known.pets(List.of(pet)).stream()
                        .noneMatch(card -> card.ownerId().equals(author)))
                .toList();
        if (known.pets(others).size() < others.size()) {
            throw new NotYourPet();
        }
        if (!others.isEmpty() && !coOwned(author, others).containsAll(others)) {
            throw new NotYourPet();
        }
    }

    private Set<PetId> coOwned(UserId author, List<PetId> petIds) {
        return Objects.requireNonNull(profile.post()
                        .uri("/internal/pets/co-owned")
                        .attribute(InternalClients.ONLY_ASKS, true)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Question(author, petIds))
                        .retrieve()
                        .body(CoOwned.class))
                .petIds();
    }
}
