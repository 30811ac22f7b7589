package com.petpal.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A post: 128 bits, 22 base62 characters on the wire.
 *
 * @param home the person it was made by, whose shard it lives on
 * @param local the time-ordered half
 */
public record PostId(UserId home, long local) implements OwnedId {

    /**
     * Reads the wire form.
     *
     * @throws InvalidId if {@code text} is not two halves of eleven base62 digits
     */
    @JsonCreator
    public static PostId parse(String text) {
        OwnedId.requireTwoHalves(text);
        return new PostId(new UserId(Base62.decode(text, 0)), Base62.decode(text, Base62.LENGTH));
    }

    /** Local half first, so that the texts of many authors' posts sort by time. */
    public String timeFirst() {
        return Base62.encode(local) + home;
    }

    /** Local half turned round and first: texts of many authors' posts sort newest first, for lists that are read in text order. */
    public String newestFirst() {
        return Base62.encode(~local) + home;
    }

    /**
     * Reads what {@link #timeFirst()} wrote.
     *
     * @throws InvalidId if {@code text} is not two halves of eleven base62 digits
     */
    public static PostId parseTimeFirst(String text) {
        OwnedId.requireTwoHalves(text);
        return new PostId(new UserId(Base62.decode(text, Base62.LENGTH)), Base62.decode(text, 0));
    }

    /** The wire form, also what is stored. */
    @Override
    @JsonValue
    public String toString() {
        return OwnedId.text(this);
    }
}
