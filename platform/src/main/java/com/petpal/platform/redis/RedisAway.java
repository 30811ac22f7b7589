package com.petpal.platform.redis;

import org.jspecify.annotations.Nullable;

/** Redis does not answer. Nothing that matters is in it, so there is always another way, only slower. */
public final class RedisAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RedisAway(@Nullable Throwable cause) {
        super("Redis does not answer", cause, false, false);
    }
}
