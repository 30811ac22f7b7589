package com.petpal.feed.post;

import com.petpal.platform.identity.PetId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What a person sends to post.
 *
 * @param text 1 to 2,000 characters as a reader counts them (grapheme clusters); {@link CreatePost} counts, the bound
 *     here only keeps what is counted small
 * @param petIds at most 10 pets of the author
 */
record NewPost(
        @NotNull PostKind kind,

        @NotBlank @Size(max = 16_000) @Pattern(regexp = NewPost.WHOLE_TEXT, message = "must be text without control characters") String text,

        @Size(max = 10) List<@NotNull PetId> petIds,
        @NotNull Audience audience) {

    /** Half a surrogate pair could be stored by no database and written into no answer. */
    static final String WHOLE_TEXT = "[\\P{Cs}&&[\\P{Cc}\n\t]]*";

    NewPost {
        petIds = Objects.requireNonNullElse(petIds, List.<PetId>of()).stream()
                .distinct()
                .toList();
    }
}
