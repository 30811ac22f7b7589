package com.petpal.platform.identity;

import java.time.Instant;

/**
 * Something that belongs to a person and carries that person in its id: a pet, an image, a post, a playdate or a sitting request.
 *
 * <p>The owner half is a home address: it never changes, even when the thing changes hands.
 */
public sealed interface OwnedId permits PetId, MediaId, PostId, PlaydateId, SittingId {

    int LENGTH = 2 * Base62.LENGTH;

    /** The person whose shard this lives on. */
    UserId home();

    /** The time-ordered half: 42 bits of milliseconds, 22 random bits. */
    long local();

    /** When the id was made, to the millisecond. */
    default Instant createdAt() {
        return LocalHalf.instant(local());
    }

    /** The wire form, owner half first. */
    static String text(OwnedId id) {
        return id.home() + Base62.encode(id.local());
    }

    /** Refuses what cannot be two halves. */
    static String requireTwoHalves(String text) {
        if (text.length() != LENGTH) {
            throw new InvalidId();
        }
        return text;
    }
}
