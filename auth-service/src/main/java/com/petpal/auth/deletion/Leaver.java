package com.petpal.auth.deletion;

import com.petpal.platform.identity.UserId;
import java.util.Optional;

/**
 * Somebody with an account, who may be leaving. Personal.
 *
 * @param passwordHash with its parameters
 */
public record Leaver(UserId userId, String email, String passwordHash, Optional<Leaving> leaving) {

    @Override
    public String toString() {
        return "Leaver[" + userId + "]";
    }
}
