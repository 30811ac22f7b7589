package com.petpal.auth.session;

import com.petpal.platform.identity.UserId;
import java.util.Set;

/** Somebody a session may be for. */
public record Subject(UserId userId, Set<String> roles) {

    public Subject {
        roles = Set.copyOf(roles);
    }
}
