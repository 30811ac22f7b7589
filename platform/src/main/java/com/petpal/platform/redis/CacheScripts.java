package com.petpal.platform.redis;

import java.util.List;
import org.springframework.data.redis.core.script.RedisScript;

/** The scripts of {@link LeasedCache}. */
final class CacheScripts {

    /**
     * KEYS the keys; ARGV token, lease in ms. Gives for each key what it holds now: the value somebody filled meanwhile, the token of another, or ours.
     */
    @SuppressWarnings("rawtypes")
    static final RedisScript<List> LEASE = RedisScript.of("""
            local held = {}
            for i, key in ipairs(KEYS) do
              redis.call('SET', key, ARGV[1], 'NX', 'PX', ARGV[2])
              held[i] = redis.call('GET', key)
            end
            return held
            """, List.class);

    /** KEYS the keys; ARGV token, life in ms, then a value for each key. Gives how many keys still held the token and were filled. */
    static final RedisScript<Long> FILL = RedisScript.of("""
            local filled = 0
            for i, key in ipairs(KEYS) do
              if redis.call('GET', key) == ARGV[1] then
                redis.call('SET', key, ARGV[i + 2], 'PX', ARGV[2])
                filled = filled + 1
              end
            end
            return filled
            """, Long.class);

    private CacheScripts() {}
}
