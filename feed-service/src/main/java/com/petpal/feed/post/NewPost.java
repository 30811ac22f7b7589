package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The body of {@code POST /v1/posts}.
 *
 * @param kind never changes
 * @param text as in {@link PostDetails}, and so are the others
 */
record NewPost(
        @NotNull PostKind kind,
        @NotNull @PlainText(max = 16_000, lines = true) String text,
        @Size(max = 10) List<@NotNull PetId> petIds,
        @Size(max = 10) List<@NotNull MediaId> mediaIds,
        @NotNull Audience audience) {

    NewPost {
        petIds = PostDetails.each(petIds);
        mediaIds = PostDetails.each(mediaIds);
    }
}
