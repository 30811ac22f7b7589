package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.text.PlainText;
import com.petpal.profile.place.Location;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person may change about themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonDetails(
        @NotNull String handle,
        @NotNull @PlainText(max = 50) String displayName,
        @Nullable @PlainText(max = 500, lines = true) String bio,
        @Nullable MediaId avatarMediaId,
        @NotNull Privacy privacy,
        @Nullable Location location) {

    static final Set<String> EDITABLE = Set.of("handle", "displayName", "bio", "avatarMediaId", "privacy", "location");

    PersonDetails withoutLocation() {
        return new PersonDetails(handle, displayName, bio, avatarMediaId, privacy, null);
    }
}
