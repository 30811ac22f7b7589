package com.petpal.auth.session;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;

/**
 * A session: whose it is, then 64 random bits; 22 characters.
 *
 * @param text the wire form, also what is stored
 */
record SessionId(String text) {

    static final int LENGTH = 22;

    private static final int HALF = LENGTH / 2;

    /** @throws InvalidId if it is not two halves of eleven base62 digits */
    SessionId {
        OpaqueId.require(text);
    }

    static SessionId next(UserId owner, IdGenerator ids) {
        return new SessionId(owner + ids.random64());
    }

    /** The person whose shard this lives on. */
    UserId owner() {
        return UserId.parse(text.substring(0, HALF));
    }

    @Override
    public String toString() {
        return text;
    }
}
