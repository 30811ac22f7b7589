package com.petpal.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A sitting request: 128 bits, 22 base62 characters on the wire.
 *
 * @param home its owner, whose shard it lives on
 * @param local the time-ordered half
 */
public record SittingId(UserId home, long local) implements OwnedId {

    /**
     * Reads the wire form.
     *
     * @throws InvalidId if {@code text} is not two halves of eleven base62 digits
     */
    @JsonCreator
    public static SittingId parse(String text) {
        OwnedId.requireTwoHalves(text);
        return new SittingId(new UserId(Base62.decode(text, 0)), Base62.decode(text, Base62.LENGTH));
    }

    /** The wire form, also what is stored. */
    @Override
    @JsonValue
    public String toString() {
        return OwnedId.text(this);
    }
}
