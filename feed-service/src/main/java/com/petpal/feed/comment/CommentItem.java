package com.petpal.feed.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.feed.comment.BesideComments.Beside;
import com.petpal.platform.card.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * A comment as lists show it.
 *
 * @param author absent of a tombstone
 * @param replies how many there are for this reader; absent of replies, which have none
 * @param beside what other features say of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentItem(
        Comment comment,
        @Nullable PersonCard author,
        @Nullable Long replies,
        @JsonUnwrapped @Nullable Beside beside) {}
