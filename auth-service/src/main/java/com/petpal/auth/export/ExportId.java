package com.petpal.auth.export;

import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;

/** An export: its person, then eleven characters; 22 in all. No secret: reading takes a token, fetching a signature. */
record ExportId(String text) {

    private static final int HALF = 11;

    /** @throws com.petpal.platform.identity.InvalidId if it is not two halves of eleven base62 digits */
    ExportId {
        OpaqueId.require(text);
    }

    /** Always the same one, so that a person's n-th export can be added once. */
    static ExportId of(UserId owner, long number) {
        return new ExportId(
                owner + OpaqueId.derivedFrom("export:" + owner + ":" + number).substring(0, HALF));
    }

    UserId owner() {
        return UserId.parse(text.substring(0, HALF));
    }

    @Override
    public String toString() {
        return text;
    }
}
