package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * A person, registered or about to be.
 *
 * @param handle normalised
 * @param location where they say they are, by cell; absent unless they share it
 * @param hidden whether moderators keep what they say of themselves from others
 * @param version counts changes that others can see; the entity tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        Privacy privacy,
        @Nullable Location location,
        boolean hidden,
        long version) {

    static Person fresh(UserId userId, Handle handle, String displayName) {
        return new Person(userId, handle.value(), displayName, null, Privacy.PUBLIC, null, false, 1);
    }

    Person with(PersonDetails details) {
        return new Person(
                userId,
                handle,
                details.displayName(),
                details.bio(),
                details.privacy(),
                details.location(),
                hidden,
                version + 1);
    }

    PersonDetails details() {
        return new PersonDetails(displayName, bio, privacy, location);
    }

    PersonCard card() {
        return new PersonCard(
                userId, handle, shownName(), null, privacy == Privacy.FOLLOWERS ? PersonCard.FOLLOWERS : null);
    }

    /** What others call them: of whoever is hidden it is only the handle. */
    String shownName() {
        return hidden ? handle : displayName;
    }
}
