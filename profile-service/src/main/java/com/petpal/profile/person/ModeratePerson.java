package com.petpal.profile.person;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Does with what people say of themselves what moderators decided. Each may be repeated, and does nothing if there is nobody. */
@Component
public final class ModeratePerson {

    private final ModeratedPeopleStore store;
    private final People cached;

    ModeratePerson(ModeratedPeopleStore store, People cached) {
        this.store = store;
        this.cached = cached;
    }

    /**
     * Keeps name and bio from others.
     *
     * @param reason the report it follows from: as long as there is one, they are kept
     */
    public void hide(UserId userId, String reason) {
        store.hide(userId, reason);
        cached.forget(userId);
    }

    public void show(UserId userId, String reason) {
        store.show(userId, reason);
        cached.forget(userId);
    }

    /** Takes name and bio away, once for each reason: what is written later stays. */
    public void clear(UserId userId, String reason) {
        store.clear(userId, reason);
        cached.forget(userId);
    }

    /** Takes this picture off, unless they have another one by now. */
    public void dropAvatar(UserId userId, MediaId mediaId) {
        store.dropAvatar(userId, mediaId);
        cached.forget(userId);
    }
}
