package com.petpal.feed.vet;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives somebody the badge of a vet, or takes it away; who did it and when is kept. */
@Component
class DecideOnVet {

    private final VetStore store;
    private final Vets vets;
    private final VetList list;
    private final CardReader cards;
    private final Clock clock;

    DecideOnVet(VetStore store, Vets vets, VetList list, CardReader cards, Clock clock) {
        this.store = store;
        this.vets = vets;
        this.list = list;
        this.cards = cards;
        this.clock = clock;
    }

    /** @throws NotFound if there is nobody of this id */
    void grant(Admin admin, UserId userId) {
        if (cards.read(List.of(userId), List.of()).person(userId).isEmpty()) {
            throw new NotFound("person");
        }
        list.add(userId);
        decide(admin, userId, true);
    }

    void withdraw(Admin admin, UserId userId) {
        decide(admin, userId, false);
        list.remove(userId);
    }

    /** @throws NotFound if nothing was ever decided on them */
    Vet read(UserId userId) {
        return store.find(userId).orElseThrow(() -> new NotFound("vet"));
    }

    private void decide(Admin admin, UserId userId, boolean verified) {
        store.decide(userId, verified, admin.userId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        vets.forget(userId);
    }
}
