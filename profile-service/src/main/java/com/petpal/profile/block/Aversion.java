package com.petpal.profile.block;

import com.petpal.platform.identity.UserId;
import java.util.List;

/** One person who wants to see nothing, or less, of another: a block or a mute. Also the data of this package's events. */
record Aversion(UserId ownerId, UserId targetId) {

    /** How its events name it. */
    String aggregate() {
        return ownerId.toString() + targetId;
    }

    Aversion inReturn() {
        return new Aversion(targetId, ownerId);
    }

    List<UserId> both() {
        return List.of(ownerId, targetId);
    }
}
