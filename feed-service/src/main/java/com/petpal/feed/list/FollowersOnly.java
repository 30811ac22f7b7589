package com.petpal.feed.list;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Somebody shares with their followers alone, and the reader is none; said as profile-service says it. */
final class FollowersOnly extends ProblemException {

    private static final long serialVersionUID = 1L;

    FollowersOnly() {
        super(HttpStatus.FORBIDDEN, "followers_only", "This person shares with their followers only.");
    }
}
