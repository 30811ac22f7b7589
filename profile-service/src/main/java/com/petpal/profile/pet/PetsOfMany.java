package com.petpal.profile.pet;

import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists the pets of several people. */
@Component
public final class PetsOfMany {

    private final PetStore store;

    PetsOfMany(PetStore store) {
        this.store = store;
    }

    /**
     * Cards by id, so owner by owner, without those that moderators keep from others. One command.
     *
     * @param owners at most 100
     * @param after what ids come after; any text
     */
    public List<PetCard> after(Collection<UserId> owners, String after, int limit) {
        return store.ofOwners(owners, after, limit).stream().map(Pet::card).toList();
    }
}
