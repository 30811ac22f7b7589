package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import java.util.Set;

/**
 * Somebody a session may be for.
 *
 * @param leaving whether their account is to be deleted unless they sign in
 */
public record Subject(UserId userId, Set<String> roles, boolean leaving) {

    public Subject {
        roles = Set.copyOf(roles);
    }

    public Subject(UserId userId, Set<String> roles) {
        this(userId, roles, false);
    }
}
