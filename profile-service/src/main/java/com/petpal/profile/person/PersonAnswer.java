package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.Counts;
import com.petpal.profile.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * A person as the app shows them.
 *
 * @param counts of followers, of followed people and of posts; a second late, later the more there are
 * @param location for themselves alone
 * @param hidden for themselves alone: that moderators keep name and bio from others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonAnswer(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        @Nullable MediaId avatarMediaId,
        Privacy privacy,
        @Nullable Counts counts,
        @Nullable Location location,
        @Nullable Boolean hidden) {

    /** What strangers are shown of somebody who shares with followers: who they are, and that there is more. */
    static PersonAnswer cardOf(Person person) {
        return shown(person, null, null);
    }

    static PersonAnswer of(Person person, Counts counts) {
        return shown(person, person.hidden() ? null : person.bio(), counts);
    }

    private static PersonAnswer shown(Person person, @Nullable String bio, @Nullable Counts counts) {
        return new PersonAnswer(
                person.userId(),
                person.handle(),
                person.shownName(),
                bio,
                person.hidden() ? null : person.avatarMediaId(),
                person.privacy(),
                counts,
                null,
                null);
    }

    /** What people are shown of themselves. */
    static PersonAnswer own(Person person, Counts counts) {
        return new PersonAnswer(
                person.userId(),
                person.handle(),
                person.displayName(),
                person.bio(),
                person.avatarMediaId(),
                person.privacy(),
                counts,
                person.location(),
                person.hidden() ? true : null);
    }
}
