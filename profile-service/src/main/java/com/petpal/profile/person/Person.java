package com.petpal.profile.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, registered or about to be.
 *
 * @param handle normalised
 * @param formerHandles those that are kept back for this person, oldest first; one they took back may be among them
 * @param location where they say they are, by cell; absent unless they share it
 * @param hidden whether moderators keep what they say of themselves from others
 * @param version counts changes that others can see; the entity tag
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Person(
        UserId userId,
        String handle,
        String displayName,
        @Nullable String bio,
        @Nullable MediaId avatarMediaId,
        Privacy privacy,
        List<FormerHandle> formerHandles,
        @Nullable Location location,
        boolean hidden,
        long version) {

    /** In the time that a handle is kept back for; so nobody keeps more from others. */
    private static final int MOST_FORMER_HANDLES = 3;

    public Person {
        formerHandles = formerHandles == null ? List.of() : List.copyOf(formerHandles);
    }

    static Person fresh(UserId userId, Handle handle, String displayName) {
        return new Person(userId, handle.value(), displayName, null, null, Privacy.PUBLIC, List.of(), null, false, 1);
    }

    Person with(PersonDetails details) {
        return new Person(
                userId,
                Handle.parse(details.handle()).value(),
                details.displayName(),
                details.bio(),
                details.avatarMediaId(),
                details.privacy(),
                formerHandles,
                details.location(),
                hidden,
                version + 1);
    }

    PersonDetails details() {
        return new PersonDetails(handle, displayName, bio, avatarMediaId, privacy, location);
    }

    /** The same, as another version. */
    Person as(long otherVersion) {
        return copy(formerHandles, otherVersion);
    }

    /** The same, remembering a handle they had until now. */
    Person formerly(String former, Instant now) {
        var kept = new FormerHandle(former, now.plus(FormerHandle.KEPT));
        List<FormerHandle> all = Stream.concat(stillKept(now), Stream.of(kept)).toList();
        return copy(all, version);
    }

    private Person copy(List<FormerHandle> otherHandles, long otherVersion) {
        return new Person(
                userId, handle, displayName, bio, avatarMediaId, privacy, otherHandles, location, hidden, otherVersion);
    }

    /** When they may have another handle, if not now. */
    Optional<Instant> mayBeRenamedAt(Instant now) {
        List<FormerHandle> kept = stillKept(now).toList();
        return kept.size() < MOST_FORMER_HANDLES
                ? Optional.empty()
                : kept.stream().map(FormerHandle::keptUntil).min(Comparator.naturalOrder());
    }

    private Stream<FormerHandle> stillKept(Instant now) {
        return formerHandles.stream().filter(former -> former.keptUntil().isAfter(now));
    }

    boolean isCalledLike(Person other) {
        return handle.equals(other.handle) && displayName.equals(other.displayName);
    }

    PersonCard card() {
        String avatar = avatarMediaId == null || hidden ? null : avatarMediaId.toString();
        return new PersonCard(
                userId, handle, shownName(), avatar, privacy == Privacy.FOLLOWERS ? PersonCard.FOLLOWERS : null);
    }

    /** What others call them: of whoever is hidden it is only the handle. */
    String shownName() {
        return hidden ? handle : displayName;
    }
}
