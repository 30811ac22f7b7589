package com.petpal.profile.pet;

import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pet.
 *
 * @param ownerId whose it is now; the home of its id only says where it is stored
 * @param coOwners in the order in which they were invited, each once
 * @param hidden whether moderators keep it from everybody but those who care for it
 * @param version counts changes; the entity tag
 */
public record Pet(
        PetId petId, UserId ownerId, PetDetails details, List<CoOwner> coOwners, boolean hidden, long version) {

    public Pet(
            PetId petId,
            UserId ownerId,
            PetDetails details,
            @Nullable List<CoOwner> coOwners,
            boolean hidden,
            long version) {
        this.petId = petId;
        this.ownerId = ownerId;
        this.details = details;
        this.coOwners = coOwners == null ? List.of() : List.copyOf(coOwners);
        this.hidden = hidden;
        this.version = version;
    }

    static Pet fresh(PetId petId, PetDetails details) {
        return new Pet(petId, petId.home(), details, List.of(), false, 1);
    }

    Pet with(PetDetails changed) {
        return new Pet(petId, ownerId, changed, coOwners, hidden, version + 1);
    }

    /** The same with somebody as co-owner, in the place of what they were. */
    Pet with(CoOwner coOwner) {
        boolean known = coOwner(coOwner.userId()).isPresent();
        Stream<CoOwner> changed = known
                ? coOwners.stream().map(one -> one.userId().equals(coOwner.userId()) ? coOwner : one)
                : Stream.concat(coOwners.stream(), Stream.of(coOwner));
        return new Pet(petId, ownerId, details, changed.toList(), hidden, version + 1);
    }

    Pet without(UserId coOwner) {
        List<CoOwner> others =
                coOwners.stream().filter(one -> !one.userId().equals(coOwner)).toList();
        return new Pet(petId, ownerId, details, others, hidden, version + 1);
    }

    Optional<CoOwner> coOwner(UserId userId) {
        return coOwners.stream().filter(one -> one.userId().equals(userId)).findFirst();
    }

    boolean isOwnedBy(UserId somebody) {
        return ownerId.equals(somebody);
    }

    /** Whoever may change the pet and read its care notes, which {@link CurrentSitters} read beside them. */
    public boolean isCaredForBy(UserId somebody) {
        return isOwnedBy(somebody)
                || coOwner(somebody).filter(CoOwner::isAccepted).isPresent();
    }

    /** Its owner, and the co-owners who accepted. */
    public List<UserId> carers() {
        return Stream.concat(
                        Stream.of(ownerId),
                        coOwners.stream().filter(CoOwner::isAccepted).map(CoOwner::userId))
                .toList();
    }

    /** Whoever may tell of it as of their own: whoever has it, with others or alone. A pet that is kept from others is told of by nobody. */
    boolean isToldOfBy(UserId somebody) {
        return !hidden
                && (isOwnedBy(somebody)
                        || coOwner(somebody).filter(CoOwner::isAccepted).isPresent());
    }

    /** Whoever cares for it, or is invited to. */
    boolean isOfferedTo(UserId somebody) {
        return isOwnedBy(somebody) || coOwner(somebody).isPresent();
    }

    boolean isShownTo(UserId reader) {
        return !hidden || isCaredForBy(reader);
    }

    PetCard card() {
        var avatar = details.avatarMediaId();
        return new PetCard(
                petId, ownerId, details.name(), details.species().wire(), avatar == null ? null : avatar.toString());
    }
}
