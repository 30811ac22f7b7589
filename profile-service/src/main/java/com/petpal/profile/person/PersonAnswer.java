package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** A person as the app shows them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonAnswer(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        @Nullable MediaId avatarMediaId,
        Privacy privacy) {

    static PersonAnswer of(Person person) {
        return new PersonAnswer(
                person.userId(),
                person.handle(),
                person.displayName(),
                person.bio(),
                person.avatarMediaId(),
                person.privacy());
    }
}
