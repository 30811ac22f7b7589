package com.petpal.profile.person;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;

/** What moderators decided about people. Each change is one conditional write, and a new version. */
interface ModeratedPeopleStore {

    void hide(UserId userId, String reason);

    void show(UserId userId, String reason);

    void clear(UserId userId, String reason);

    void dropAvatar(UserId userId, MediaId mediaId);
}
