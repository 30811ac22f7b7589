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
 * @param petIds pets it is about, which its author has or co-owned when it was written
 * @param mediaIds the author's images it shows
 * @param tags in the text, at most ten, in one form: NFKC, lower case, without #
 * @param mentions people in the text, at most ten
 * @param editedAt absent as long as it is as it was written
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
        List<String> tags,
        List<Mention> mentions,
        Audience audience,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant editedAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean hidden) {

    public Post {
        petIds = List.copyOf(petIds);
        // Of a post that was kept before there were any.
        mediaIds = List.copyOf(Objects.requireNonNullElse(mediaIds, List.of()));
        tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
        mentions = List.copyOf(Objects.requireNonNullElse(mentions, List.of()));
    }

    /** As far as moderators decide. */
    public boolean mayBeShownTo(UserId reader) {
        return hidden == null || authorId.equals(reader);
    }

    /** What its author may change. */
    PostDetails details() {
        return new PostDetails(text, petIds, mediaIds, audience);
    }

    /** The next version, with what is found in its text. */
    Post with(PostDetails changed, List<Mention> mentioned, Instant at) {
        return new Post(
                postId,
                authorId,
                kind,
                changed.text(),
                changed.petIds(),
                changed.mediaIds(),
                Tags.in(changed.text()),
                mentioned,
                changed.audience(),
                createdAt,
                at,
                version + 1,
                hidden);
    }
}
