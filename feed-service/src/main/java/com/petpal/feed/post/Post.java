package com.petpal.feed.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is cached and shown.
 *
 * @param authorId who wrote it; today always the owner half of its id
 * @param petIds the author's pets it is about
 * @param mediaIds the author's images it shows
 * @param version counts edits from 1
 * @param hidden true while moderators keep it from everybody but its author, else absent
 */
public record Post(
        PostId postId,
        UserId authorId,
        PostKind kind,
        String text,
        List<PetId> petIds,
        List<MediaId> mediaIds,
        Audience audience,
        Instant createdAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean hidden) {

    public Post {
        petIds = List.copyOf(petIds);
        // Of a post that was kept before there were any.
        mediaIds = List.copyOf(Objects.requireNonNullElse(mediaIds, List.of()));
    }

    /** As far as moderators decide. */
    public boolean mayBeShownTo(UserId reader) {
        return hidden == null || authorId.equals(reader);
    }
}
