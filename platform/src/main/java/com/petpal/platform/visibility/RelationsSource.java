package com.petpal.platform.visibility;

import com.petpal.platform.identity.UserId;

/** Where relations come from when Redis has none: profile-service's internal API, which also fills Redis. */
@FunctionalInterface
public interface RelationsSource {

    /** @throws com.petpal.platform.web.Unavailable if profile-service does not answer */
    Relations load(UserId person);
}
