package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.ModeratePerson;
import com.petpal.profile.pet.ModeratePet;
import org.springframework.stereotype.Component;

/**
 * Does with images what moderators decided. Each may be repeated, and does nothing if there is no such image.
 *
 * <p>Whoever read one before may have kept it: what is at its address never changes, so they were told that they could.
 */
@Component
public final class ModerateMedia {

    private final MediaStore store;
    private final CachedMedia cached;
    private final RemoveMedia removeMedia;
    private final ModeratePerson people;
    private final ModeratePet pets;

    ModerateMedia(
            MediaStore store, CachedMedia cached, RemoveMedia removeMedia, ModeratePerson people, ModeratePet pets) {
        this.store = store;
        this.cached = cached;
        this.removeMedia = removeMedia;
        this.people = people;
        this.pets = pets;
    }

    /**
     * Whose it is.
     *
     * @throws NotFound if there is no such image
     */
    public UserId requireOwner(MediaId mediaId) {
        return cached.find(mediaId).orElseThrow(() -> new NotFound("image")).owner();
    }

    /**
     * Keeps it, in every size, from everybody but its owner and moderators.
     *
     * @param reason the report it follows from: as long as there is one, it is kept
     */
    public void hide(MediaId mediaId, String reason) {
        store.hide(mediaId, reason);
        cached.forget(mediaId);
    }

    public void show(MediaId mediaId, String reason) {
        store.show(mediaId, reason);
        cached.forget(mediaId);
    }

    /**
     * Removes it in every size. Avatars are taken off first, for afterwards nothing says where it hung; posts and messages name it
     * still, as they do after its owner removed it.
     */
    public void remove(MediaId mediaId) {
        store.find(mediaId).ifPresent(media -> media.attachments().forEach(one -> takeOff(mediaId, one)));
        removeMedia.abandon(mediaId);
    }

    private void takeOff(MediaId mediaId, Attachment attachment) {
        switch (attachment.type()) {
            case PERSON -> people.dropAvatar(UserId.parse(attachment.id()), mediaId);
            case PET -> pets.dropAvatar(PetId.parse(attachment.id()), mediaId);
            case POST, CONVERSATION -> {}
        }
    }
}
