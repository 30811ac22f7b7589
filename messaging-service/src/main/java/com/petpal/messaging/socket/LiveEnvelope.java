package com.petpal.messaging.socket;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;

/** How a frame travels from one process to the others: with the name of the process it comes from, which does not need it back. */
@Component
class LiveEnvelope {

    private static final String PREFIX = "live:";

    private final String me;

    LiveEnvelope(IdGenerator ids) {
        this.me = ids.random64();
    }

    static String channel(UserId person) {
        return PREFIX + person;
    }

    static UserId person(String channel) {
        return UserId.parse(channel.substring(PREFIX.length()));
    }

    String seal(TextMessage frame) {
        return me + frame.getPayload();
    }

    /** The frame, unless it is one of our own. */
    Optional<TextMessage> open(String sealed) {
        return sealed.length() < me.length() || sealed.startsWith(me)
                ? Optional.empty()
                : Optional.of(new TextMessage(sealed.substring(me.length())));
    }
}
