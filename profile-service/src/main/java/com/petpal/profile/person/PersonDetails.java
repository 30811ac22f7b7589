package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person may change about themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonDetails(
        @NotNull @PlainText(max = 50) String displayName,
        @Nullable @PlainText(max = 500, lines = true) String bio,
        @Nullable MediaId avatarMediaId,
        @NotNull Privacy privacy) {

    static final Set<String> EDITABLE = Set.of("displayName", "bio", "avatarMediaId", "privacy");
}
