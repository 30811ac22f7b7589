package com.petpal.feed.post;

import com.petpal.platform.identity.UserId;

/**
 * Somebody whom a text names.
 *
 * @param handle as they were called when it was written, in lower case: what to look for in the text
 */
public record Mention(UserId userId, String handle) {}
