package com.petpal.auth.deletion;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.OpaqueId;

/**
 * A deletion: 128 random bits, 22 base62 characters. The first half routes and is nobody; whoever knows both may read the
 * receipts.
 */
record DeletionId(String text) {

    private static final int HALF = 11;

    /** @throws com.petpal.platform.identity.InvalidId if it is not two halves of eleven base62 digits */
    DeletionId {
        OpaqueId.require(text);
    }

    static DeletionId next(IdGenerator ids) {
        return new DeletionId(ids.random128());
    }

    /** What stands where other jobs have their person. */
    String pseudonym() {
        return text.substring(0, HALF);
    }

    @Override
    public String toString() {
        return text;
    }
}
