package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * A person as the app shows them.
 *
 * @param location for themselves alone
 * @param hidden for themselves alone: that moderators keep name and bio from others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonAnswer(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        Privacy privacy,
        @Nullable Location location,
        @Nullable Boolean hidden) {

    /** @param reader who sees it */
    static PersonAnswer of(Person person, UserId reader) {
        boolean own = person.userId().equals(reader);
        return new PersonAnswer(
                person.userId(),
                person.handle(),
                own ? person.displayName() : person.shownName(),
                person.hidden() && !own ? null : person.bio(),
                person.privacy(),
                own ? person.location() : null,
                own && person.hidden() ? true : null);
    }
}
