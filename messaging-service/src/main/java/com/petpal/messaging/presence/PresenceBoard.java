package com.petpal.messaging.presence;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisGate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Where processes say whose sockets they hold. */
@Component
public class PresenceBoard {

    private static final String PREFIX = "presence:";
    private static final Duration COUNTS = Duration.ofSeconds(60);
    private static final int BATCH = 500;
    private static final RedisScript<Long> HERE = LuaScript.named("presence-here", Long.class);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> ONLINE = LuaScript.named("presence-online", List.class);

    private final RedisGate redis;
    private final Clock clock;
    private final String me;

    PresenceBoard(RedisGate redis, Clock clock, IdGenerator ids) {
        this.redis = redis;
        this.clock = clock;
        this.me = ids.random64();
    }

    /** Says that this process holds sockets of these people, for a minute. */
    public void here(Collection<UserId> people) {
        inBatches(people, some -> {
            long now = clock.millis();
            redis.attempt(template ->
                    template.execute(HERE, some, me, String.valueOf(now), String.valueOf(COUNTS.toMillis())));
        });
    }

    /** Says that it holds none of this person any more. */
    public void gone(UserId person) {
        redis.attempt(template -> template.opsForZSet().remove(PREFIX + person, me));
    }

    /** Who of these has a socket somewhere. */
    public Set<UserId> online(Collection<UserId> people) {
        var found = new HashSet<UserId>();
        inBatches(people, some -> {
            List<?> there = redis.<List<?>>attempt(
                            template -> template.execute(ONLINE, some, String.valueOf(clock.millis())))
                    .orElse(List.of());
            there.forEach(key -> found.add(UserId.parse(String.valueOf(key).substring(PREFIX.length()))));
        });
        return found;
    }

    private interface Batch {
        void run(List<String> keys);
    }

    private static void inBatches(Collection<UserId> people, Batch batch) {
        List<String> keys = people.stream().map(person -> PREFIX + person).toList();
        for (int from = 0; from < keys.size(); from += BATCH) {
            batch.run(keys.subList(from, Math.min(keys.size(), from + BATCH)));
        }
    }
}
