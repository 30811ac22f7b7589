package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person, registered or about to be.
 *
 * @param handle normalised
 * @param version counts changes that others can see; the entity tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        @Nullable MediaId avatarMediaId,
        Privacy privacy,
        long version) {

    static Person fresh(UserId userId, Handle handle, String displayName) {
        return new Person(userId, handle.value(), displayName, null, null, Privacy.PUBLIC, 1);
    }

    Person with(PersonDetails details) {
        return new Person(
                userId,
                handle,
                details.displayName(),
                details.bio(),
                details.avatarMediaId(),
                details.privacy(),
                version + 1);
    }

    PersonDetails details() {
        return new PersonDetails(displayName, bio, avatarMediaId, privacy);
    }

    PersonCard card() {
        String avatar = avatarMediaId == null ? null : avatarMediaId.toString();
        return new PersonCard(
                userId, handle, displayName, avatar, privacy == Privacy.FOLLOWERS ? PersonCard.FOLLOWERS : null);
    }
}
