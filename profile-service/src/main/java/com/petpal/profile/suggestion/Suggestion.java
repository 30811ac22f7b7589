package com.petpal.profile.suggestion;

import com.petpal.platform.identity.UserId;

/**
 * Somebody whom a person may know.
 *
 * @param shared how many of those the person follows follow them
 */
record Suggestion(UserId userId, int shared) {}
