package com.petpal.feed.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.feed.triage.Banner;
import com.petpal.feed.triage.TriageAbout;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is answered with.
 *
 * @param triage what to warn of, where a question or an alert tells of an emergency
 */
record ShownPost(
        @JsonUnwrapped Post post,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Banner triage) {

    static ShownPost of(Post post, TriageAbout triage, Locale language) {
        return new ShownPost(
                post,
                post.kind() == PostKind.MOMENT
                        ? null
                        : triage.pets(post.text(), post.petIds(), language).orElse(null));
    }
}
