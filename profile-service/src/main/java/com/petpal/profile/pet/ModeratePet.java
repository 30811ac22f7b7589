package com.petpal.profile.pet;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Does with a pet's profile what moderators decided. Each may be repeated, and does nothing if there is no such pet. */
@Component
public final class ModeratePet {

    private final PetStore store;
    private final Pets cached;
    private final DeletePet deletePet;

    ModeratePet(PetStore store, Pets cached, DeletePet deletePet) {
        this.store = store;
        this.cached = cached;
        this.deletePet = deletePet;
    }

    /**
     * Keeps it from everybody but its owner.
     *
     * @param reason the report it follows from: as long as there is one, it is kept
     */
    public void hide(PetId petId, String reason) {
        store.hide(petId, reason);
        cached.forget(petId);
    }

    public void show(PetId petId, String reason) {
        store.show(petId, reason);
        cached.forget(petId);
    }

    /** Takes this picture off, unless it has another one by now. */
    public void dropAvatar(PetId petId, MediaId mediaId) {
        store.dropAvatar(petId, mediaId);
        cached.forget(petId);
    }

    public void remove(PetId petId) {
        store.find(petId).ifPresentOrElse(pet -> deletePet.delete(List.of(pet)), () -> cached.forget(petId));
    }
}
