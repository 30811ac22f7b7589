package com.petpal.platform.redis;

import java.time.Duration;

/**
 * What a cache holds.
 *
 * @param prefix of its keys; {@code post:} makes {@code post:<id>}
 * @param type of its values, as JSON
 * @param life of an entry in Redis, jittered by a tenth either way
 * @param near how many entries the process may keep, 0 for none: then every read sees what Redis has
 */
public record CacheSpec<T>(String prefix, Class<T> type, Duration life, int near) {}
