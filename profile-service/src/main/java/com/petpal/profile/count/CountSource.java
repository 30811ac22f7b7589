package com.petpal.profile.count;

import com.petpal.platform.identity.UserId;

/** Counts what there is now, in the store. */
@FunctionalInterface
public interface CountSource {

    Counts count(UserId userId);
}
