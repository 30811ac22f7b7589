package com.petpal.feed.advice;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;

/**
 * Which answer the asker of a question chose.
 *
 * @param authorId who wrote the answer
 */
record Acceptance(CommentId commentId, UserId authorId, Instant at) {}
