package com.petpal.feed.post;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;

/**
 * A post as it is cached and shown.
 *
 * @param authorId who wrote it; today always the owner half of its id
 * @param petIds the author's pets it is about
 * @param version counts edits from 1
 */
public record Post(
        PostId postId,
        UserId authorId,
        PostKind kind,
        String text,
        List<PetId> petIds,
        Audience audience,
        Instant createdAt,
        long version) {

    public Post {
        petIds = List.copyOf(petIds);
    }
}
