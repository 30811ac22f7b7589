package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.media.MediaProblem.NotYours;
import com.petpal.profile.media.MediaProblem.TooManyAttachments;
import com.petpal.profile.person.Avatars;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what images hang on, before it is so, and so that the timer finds out if it never came to be. */
@Component
final class AttachMedia implements Avatars {

    private static final int MOST = 200;

    private final MediaStore store;
    private final CachedMedia cached;
    private final MediaSettings settings;
    private final Clock clock;

    AttachMedia(MediaStore store, CachedMedia cached, MediaSettings settings, Clock clock) {
        this.store = store;
        this.cached = cached;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void ofPerson(UserId person, @Nullable MediaId before, @Nullable MediaId after) {
        change(person, new Attachment(Attachment.Type.PERSON, person.toString(), Audience.PUBLIC), before, after);
    }

    @Override
    public void ofPet(UserId editor, PetId pet, @Nullable MediaId before, @Nullable MediaId after) {
        change(editor, new Attachment(Attachment.Type.PET, pet.toString(), Audience.PUBLIC), before, after);
    }

    private void change(UserId owner, Attachment attachment, @Nullable MediaId before, @Nullable MediaId after) {
        if (after != null && !after.equals(before)) {
            attach(owner, after, attachment);
        }
        if (before != null && !before.equals(after)) {
            store.lookAt(before, lookAt());
        }
    }

    /**
     * Hangs images on a post; said again, with the audience of the last time.
     *
     * @throws NotYours if one of them is no image of this person
     */
    void attach(UserId owner, Collection<MediaId> images, Attachment attachment) {
        images.forEach(mediaId -> attach(owner, mediaId, attachment));
    }

    private void attach(UserId owner, MediaId mediaId, Attachment attachment) {
        if (!mediaId.home().equals(owner)) {
            throw new NotYours();
        }
        Media media = store.find(mediaId).orElseThrow(NotYours::new);
        if (media.attachments().size() >= MOST) {
            throw new TooManyAttachments();
        }
        if (!store.attach(mediaId, attachment, lookAt())) {
            throw new NotYours();
        }
        cached.forget(mediaId);
    }

    /** Takes images off a post. */
    void detach(Collection<MediaId> images, Attachment.Type type, String id) {
        for (MediaId mediaId : images) {
            store.detach(mediaId, Attachment.key(type, id), lookAt());
            cached.forget(mediaId);
        }
    }

    private Instant lookAt() {
        return clock.instant().plus(settings.orphanAfter());
    }
}
