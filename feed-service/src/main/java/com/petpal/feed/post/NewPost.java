package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What a person sends to post.
 *
 * @param text 1 to 2,000 characters as a reader counts them (grapheme clusters); {@link CreatePost} counts, the bound
 *     here only keeps what is counted small
 * @param petIds at most 10 pets of the author
 * @param mediaIds at most 10 images of the author, in their order
 */
record NewPost(
        @NotNull PostKind kind,
        @NotNull @PlainText(max = 16_000, lines = true) String text,
        @Size(max = 10) List<@NotNull PetId> petIds,
        @Size(max = 10) List<@NotNull MediaId> mediaIds,
        @NotNull Audience audience) {

    NewPost {
        petIds = Objects.requireNonNullElse(petIds, List.<PetId>of()).stream()
                .distinct()
                .toList();
        mediaIds = Objects.requireNonNullElse(mediaIds, List.<MediaId>of()).stream()
                .distinct()
                .toList();
    }
}
