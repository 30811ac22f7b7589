package com.petpal.feed.comment;

import com.petpal.platform.identity.UserId;

/**
 * Somebody who is named in a text.
 *
 * @param handle as it was when the text was written, without {@code @}
 */
public record Mention(UserId userId, String handle) {}
