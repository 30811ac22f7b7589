package com.petpal.platform.redis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches Redis.
 *
 * @param url may hold a password
 * @param timeout how long a command, and a connection, may take
 */
@ConfigurationProperties("petpal.redis")
public record RedisSettings(
        @DefaultValue("redis://127.0.0.1:6380") String url,
        @DefaultValue("250ms") Duration timeout) {

    @Override
    public String toString() {
        return "RedisSettings[timeout=" + timeout + "]";
    }
}
