package com.petpal.feed.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.feed.post.Post;
import com.petpal.feed.reaction.ReactionType;
import com.petpal.feed.tally.Tally;
import com.petpal.feed.triage.Banner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post by itself: its own members, and beside them what is said about it. Its entity tag is of the post alone, for that is
 * what can be edited.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostAnswer(
        @JsonUnwrapped Post post,
        Tally counts,
        @Nullable ReactionType myReaction,
        @Nullable Banner triage) {

    /** @param banner what to warn of, where a question or an alert tells of an emergency */
    PostAnswer with(Optional<Banner> banner) {
        return new PostAnswer(post, counts, myReaction, banner.orElse(null));
    }
}
