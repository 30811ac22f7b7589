package com.petpal.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person: 64 random bits, eleven base62 characters on the wire.
 *
 * @param value the bits, read as unsigned
 */
public record UserId(long value) implements Comparable<UserId> {

    /**
     * Reads the wire form.
     *
     * @throws InvalidId if {@code text} is not exactly eleven base62 digits of at most 64 bits
     */
    @JsonCreator
    public static UserId parse(String text) {
        if (text.length() != Base62.LENGTH) {
            throw new InvalidId();
        }
        return new UserId(Base62.decode(text, 0));
    }

    @Override
    public int compareTo(UserId other) {
        return Long.compareUnsigned(value, other.value);
    }

    /** The wire form, also what is stored. */
    @Override
    @JsonValue
    public String toString() {
        return Base62.encode(value);
    }
}
