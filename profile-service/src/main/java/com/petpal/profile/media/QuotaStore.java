package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;

/** How much each person keeps. Taking and giving back are harmless to repeat. */
interface QuotaStore {

    /** Whether there is room for this image, of whatever size, or it has its room already. */
    boolean hasRoom(MediaId mediaId);

    /** Takes room for an image, or finds none. Of many at once as many get it as there is room for. */
    boolean take(MediaId mediaId, long bytes);

    /** Gives back the room of an image. */
    void giveBack(MediaId mediaId);

    void forget(UserId owner);
}
