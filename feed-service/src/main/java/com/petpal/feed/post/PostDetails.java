package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author says in a post, and may change.
 *
 * @param text 1 to 2,000 characters as a reader counts them (grapheme clusters); {@link PostText} counts, the bound here
 *     only keeps what is counted small
 * @param petIds at most 10 pets that the author owns or co-owns
 * @param mediaIds at most 10 images of the author, in their order
 */
record PostDetails(
        @NotNull @PlainText(max = 16_000, lines = true) String text,
        @Size(max = 10) List<@NotNull PetId> petIds,
        @Size(max = 10) List<@NotNull MediaId> mediaIds,
        @NotNull Audience audience) {

    static final Set<String> EDITABLE = Set.of("text", "petIds", "mediaIds", "audience");

    PostDetails {
        petIds = each(petIds);
        mediaIds = each(mediaIds);
    }

    /** Once each, in their order. Keeps null elements, which validation is yet to refuse. */
    static <T> List<T> each(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(list)));
    }
}
