package com.petpal.messaging.socket;

import com.petpal.messaging.push.Presence;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisGate;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.stereotype.Component;

/** Who has a socket: here, or in a process that listens for them, which Redis knows. One round trip, and only for those who are not here. */
@Component
class SocketPresence implements Presence {

    /** KEYS channels; gives how many processes listen to each. */
    private static final byte[] LISTENERS =
            ("local found = {} for i, channel in ipairs(KEYS) do found[i] = redis.call('PUBSUB', 'NUMSUB', channel)[2] end"
                            + " return found")
                    .getBytes(StandardCharsets.UTF_8);

    private final Sockets sockets;
    private final RedisGate redis;

    SocketPresence(Sockets sockets, RedisGate redis) {
        this.sockets = sockets;
        this.redis = redis;
    }

    @Override
    public Set<UserId> present(Collection<UserId> people) {
        var present = new HashSet<UserId>();
        List<UserId> elsewhere = people.stream()
                .filter(person -> {
                    boolean here = sockets.isHere(person);
                    if (here) {
                        present.add(person);
                    }
                    return !here;
                })
                .toList();
        if (!elsewhere.isEmpty()) {
            List<Long> listeners = listeners(elsewhere);
            for (int i = 0; i < listeners.size(); i++) {
                if (listeners.get(i) > 0) {
                    present.add(elsewhere.get(i));
                }
            }
        }
        return present;
    }

    /** Empty while Redis is away. */
    private List<Long> listeners(List<UserId> people) {
        byte[][] channels = people.stream()
                .map(LiveEnvelope::channel)
                .map(channel -> channel.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return redis.attempt(template -> template.execute((RedisCallback<List<Long>>) connection ->
                        connection.scriptingCommands().eval(LISTENERS, ReturnType.MULTI, channels.length, channels)))
                .orElse(List.of());
    }
}
