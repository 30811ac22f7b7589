package com.petpal.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * A comment: the post it is under, whose shard it lives on, then 64 bits; 33 base62 characters on the wire.
 *
 * @param postId never changes, for a comment stays where it was written
 * @param local 42 bits of milliseconds, 22 random bits: the ids of a post's comments sort by time
 */
public record CommentId(PostId postId, long local) {

    private static final int LENGTH = OwnedId.LENGTH + Base62.LENGTH;

    /**
     * Reads the wire form.
     *
     * @throws InvalidId if {@code text} is not a post's id and another half of eleven base62 digits
     */
    @JsonCreator
    public static CommentId parse(String text) {
        if (text.length() != LENGTH) {
            throw new InvalidId();
        }
        return new CommentId(PostId.parse(text.substring(0, OwnedId.LENGTH)), Base62.decode(text, OwnedId.LENGTH));
    }

    /** When the id was made, to the millisecond. */
    public Instant createdAt() {
        return LocalHalf.instant(local);
    }

    /** The wire form, also what is stored. */
    @Override
    @JsonValue
    public String toString() {
        return postId + Base62.encode(local);
    }
}
