package com.petpal.profile.count;

import com.petpal.platform.identity.UserId;

/** Counts the follows there are now, in the store. */
@FunctionalInterface
public interface CountSource {

    /** Without posts. */
    Counts count(UserId userId);
}
