package com.petpal.feed.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.feed.item.FeedItem;
import com.petpal.feed.triage.Banner;
import com.petpal.platform.identity.CommentId;
import org.jspecify.annotations.Nullable;

/**
 * A question as lists show it.
 *
 * @param acceptedAnswer absent while it is open
 * @param verifiedVet true if a vet asks, else absent
 * @param triage what to warn of, if anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionItem(
        @JsonUnwrapped FeedItem item,
        @Nullable CommentId acceptedAnswer,
        @Nullable Boolean verifiedVet,
        @Nullable Banner triage) {}
