package com.petpal.platform.visibility;

import com.petpal.platform.identity.UserId;

/**
 * Somebody who looks, and the one decision about what they see.
 *
 * <p>That an owner exists is for whoever asks to know; everything else is decided here, for all services.
 *
 * @param relations of the viewer, as of now
 */
public record Viewer(UserId userId, Relations relations) {

    /** Whether both may meet at all. Everybody meets themselves. */
    public boolean mayMeet(UserId owner) {
        return userId.equals(owner) || relations.mayMeet(owner);
    }

    /** Whether this is the owner, or follows them: a request to follow is none. */
    public boolean isCloseTo(UserId owner) {
        return userId.equals(owner)
                || (relations.mayMeet(owner) && relations.following().contains(owner));
    }

    /**
     * What is shown of an owner, and of all that is theirs.
     *
     * @param followersOnly whether they share with their followers alone
     */
    public Sight sightOf(UserId owner, boolean followersOnly) {
        if (!mayMeet(owner)) {
            return Sight.NOTHING;
        }
        return followersOnly && !isCloseTo(owner) ? Sight.CARD : Sight.ALL;
    }

    /** Whether posts of this person belong in the viewer's home feed. A mute tells nobody but the feed. */
    public boolean wantsPostsOf(UserId owner) {
        return userId.equals(owner) || relations.reads(owner);
    }
}
