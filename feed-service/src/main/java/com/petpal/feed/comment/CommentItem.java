package com.petpal.feed.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.card.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * A comment as lists show it.
 *
 * @param author absent of a tombstone
 * @param replies how many there are for this reader; absent of replies, which have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentItem(
        Comment comment,
        @Nullable PersonCard author,
        @Nullable Long replies) {}
