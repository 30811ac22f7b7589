package com.petpal.auth.passkey;

import com.fasterxml.jackson.annotation.JsonValue;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;

/**
 * A passkey: whose it is, then 64 random bits; 22 characters. Not the credential id, which the authenticator chooses.
 *
 * @param text the wire form, also what is stored
 */
record PasskeyId(String text) {

    private static final int HALF = 11;

    /** @throws InvalidId if it is not two halves of eleven base62 digits */
    PasskeyId {
        OpaqueId.require(text);
    }

    static PasskeyId next(UserId owner, IdGenerator ids) {
        return new PasskeyId(owner + ids.random64());
    }

    /** The person whose shard this lives on. */
    UserId owner() {
        return UserId.parse(text.substring(0, HALF));
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
