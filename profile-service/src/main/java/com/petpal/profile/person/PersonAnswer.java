package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.Counts;
import org.jspecify.annotations.Nullable;

/**
 * A person as the app shows them.
 *
 * @param counts of followers and of followed people; a second late, later the more there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonAnswer(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        @Nullable MediaId avatarMediaId,
        Privacy privacy,
        @Nullable Counts counts) {

    /** What strangers are shown of somebody who shares with followers: who they are, and that there is more. */
    static PersonAnswer cardOf(Person person) {
        return new PersonAnswer(
                person.userId(),
                person.handle(),
                person.displayName(),
                null,
                person.avatarMediaId(),
                person.privacy(),
                null);
    }

    static PersonAnswer of(Person person, Counts counts) {
        return new PersonAnswer(
                person.userId(),
                person.handle(),
                person.displayName(),
                person.bio(),
                person.avatarMediaId(),
                person.privacy(),
                counts);
    }
}
