package com.petpal.profile.count;

import com.petpal.platform.identity.UserId;

/** Counts the posts there are now, where they are. */
@FunctionalInterface
public interface PostCounts {

    /** @throws com.petpal.platform.web.Unavailable if feed-service does not answer */
    long of(UserId userId);
}
