package com.petpal.messaging.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A conversation: 128 bits, 22 base62 characters on the wire.
 *
 * @param text the wire form, also what is stored
 */
public record ConversationId(String text) {

    /** @throws com.petpal.platform.identity.InvalidId if {@code text} is not 22 base62 digits */
    @JsonCreator
    public ConversationId {
        OpaqueId.require(text);
    }

    /** The one conversation of two people, whichever of them begins it. */
    static ConversationId ofPair(UserId one, UserId other) {
        return new ConversationId(OpaqueId.derivedFrom(
                List.of(one, other).stream().sorted().map(UserId::toString).collect(Collectors.joining())));
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
