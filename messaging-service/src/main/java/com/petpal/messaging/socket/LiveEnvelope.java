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

    /** Before a frame that is of no use later. No JSON begins so. */
    private static final String EPHEMERAL = "~";

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

    String seal(TextMessage frame, boolean ephemeral) {
        return me + (ephemeral ? EPHEMERAL : "") + frame.getPayload();
    }

    /** The frame, unless it is one of our own. */
    Optional<Opened> open(String sealed) {
        if (sealed.length() < me.length() || sealed.startsWith(me)) {
            return Optional.empty();
        }
        String frame = sealed.substring(me.length());
        boolean ephemeral = frame.startsWith(EPHEMERAL);
        return Optional.of(new Opened(new TextMessage(ephemeral ? frame.substring(1) : frame), ephemeral));
    }

    record Opened(TextMessage frame, boolean ephemeral) {}
}
