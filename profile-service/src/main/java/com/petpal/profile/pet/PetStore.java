package com.petpal.profile.pet;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which pets there are. */
interface PetStore {

    /** Adds a pet; one that is there already stays as it is. */
    void add(Pet pet);

    Optional<Pet> find(PetId petId);

    /** Those that exist, in no order. */
    List<Pet> findAll(Collection<PetId> petIds);

    /** Whether the version before this one was current, and this one is now. */
    boolean change(Pet changed);

    /**
     * Whether the version before this one was current, and this one is now; then its event is on its way.
     *
     * @param whose the co-owner who is invited, accepted or gone
     */
    boolean changeCoOwners(Pet changed, UserId whose);

    /** Keeps a pet from others for a reason, and makes a new version of it; again changes nothing. */
    void hide(PetId petId, String reason);

    /** Takes one reason back. */
    void show(PetId petId, String reason);

    /** Takes a picture off, if it is that one, and makes a new version. */
    void dropAvatar(PetId petId, MediaId mediaId);

    /** Removes pets of one home. How many it were. */
    long remove(UserId home, Collection<PetId> petIds);

    /**
     * Pets of several people that nobody keeps hidden, by id.
     *
     * @param owners at most 100
     * @param after what ids come after; any text
     */
    List<Pet> ofOwners(Collection<UserId> owners, String after, int limit);

    /** A person's pets, oldest first. */
    List<Pet> ofOwner(UserId owner, Optional<PetId> after, int limit);
}
