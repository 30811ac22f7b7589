package com.petpal.feed.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.feed.triage.Banner;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is answered with.
 *
 * @param triage what to warn of, where a question or an alert tells of an emergency
 */
record ShownPost(
        @JsonUnwrapped Post post,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Banner triage) {}
