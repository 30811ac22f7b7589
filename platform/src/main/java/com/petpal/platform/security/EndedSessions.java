package com.petpal.platform.security;

/** Sessions that are over, so that their access tokens let nobody in though they have not expired. */
@FunctionalInterface
public interface EndedSessions {

    /** Whether this program knows that the session has ended; never waits for anything. */
    boolean contains(String sessionId);
}
