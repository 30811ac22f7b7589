package com.petpal.platform.events;

import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisGate;
import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.script.RedisScript;

/** Lets one process of a service sweep at a time. Two at once would only do harmless work twice. */
final class SweeperLease {

    private static final RedisScript<Long> TAKE = LuaScript.named("take-lease", Long.class);

    private final RedisGate redis;
    private final String key;
    private final String holder;
    private final String lifeMillis;

    SweeperLease(RedisGate redis, String service, String holder, Duration life) {
        this.redis = redis;
        this.key = "lease:sweeper:" + service;
        this.holder = holder;
        this.lifeMillis = String.valueOf(life.toMillis());
    }

    /** @throws com.petpal.platform.redis.RedisAway if nobody can say */
    boolean take() {
        Long taken = redis.run(template -> template.execute(TAKE, List.of(key), holder, lifeMillis));
        return Long.valueOf(1).equals(taken);
    }
}
