package com.petpal.auth.recovery;

import com.petpal.platform.identity.UserId;

/**
 * Somebody with an account. Personal.
 *
 * @param passwordHash with its parameters
 */
public record Holder(UserId userId, String email, String passwordHash, boolean emailVerified) {

    @Override
    public String toString() {
        return "Holder[" + userId + "]";
    }
}
