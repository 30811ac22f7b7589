package com.petpal.profile.pet;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pets that somebody co-owns or is invited to: the list {@code coowned:<userId>}. A hint, as all lists are. */
@Component
final class CoOwnedPets {

    private final Listings listings;

    CoOwnedPets(Listings listings) {
        this.listings = listings;
    }

    /** Makes the list say of one pet what the pet says. */
    void put(PetId petId, CoOwner coOwner) {
        for (CoOwner.State state : CoOwner.State.values()) {
            if (state == coOwner.state()) {
                listings.put(entry(coOwner.userId(), state, petId));
            } else {
                listings.remove(entry(coOwner.userId(), state, petId));
            }
        }
    }

    void remove(PetId petId, UserId coOwner) {
        for (CoOwner.State state : CoOwner.State.values()) {
            listings.remove(entry(coOwner, state, petId));
        }
    }

    /** In the order of ids. */
    List<PetId> page(UserId coOwner, CoOwner.State state, Optional<PetId> after, int limit) {
        Optional<String> last = after.map(petId -> entry(coOwner, state, petId).id());
        return listings.fresh(list(coOwner), prefix(state), last, limit).stream()
                .map(entry -> PetId.parse(entry.subject()))
                .toList();
    }

    /** Those of both states. */
    List<PetId> some(UserId coOwner, int limit) {
        return listings.fresh(list(coOwner), "", Optional.empty(), limit).stream()
                .map(entry -> PetId.parse(entry.subject()))
                .distinct()
                .toList();
    }

    private static Listing entry(UserId coOwner, CoOwner.State state, PetId petId) {
        return new Listing(list(coOwner), prefix(state) + petId, petId.toString());
    }

    private static String list(UserId coOwner) {
        return "coowned:" + coOwner;
    }

    private static String prefix(CoOwner.State state) {
        return state == CoOwner.State.ACCEPTED ? "accepted:" : "invited:";
    }
}
