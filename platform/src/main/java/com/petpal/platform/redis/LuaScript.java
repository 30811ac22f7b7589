package com.petpal.platform.redis;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Scripts that Redis runs. Each is a file {@code lua/<name>.lua} on the class path, which says what its keys, its
 * arguments and its answer are.
 */
public final class LuaScript {

    private LuaScript() {}

    /** @param answer what the script gives: {@code Long}, {@code String} or {@code List} */
    public static <T> RedisScript<T> named(String name, Class<T> answer) {
        return RedisScript.of(new ClassPathResource("lua/" + name + ".lua"), answer);
    }
}
