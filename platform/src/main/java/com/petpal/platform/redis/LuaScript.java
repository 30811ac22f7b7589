package com.petpal.platform.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Scripts that Redis runs. Each is a file {@code lua/<name>.lua} on the class path, which says what its keys, its
 * arguments and its answer are.
 */
public final class LuaScript {

    private LuaScript() {}

    /**
     * Reads the file once: a script that knew its file would look at each use whether that has changed.
     *
     * @param answer what the script gives: {@code Long}, {@code String} or {@code List}
     * @throws UncheckedIOException if there is no such file
     */
    public static <T> RedisScript<T> named(String name, Class<T> answer) {
        var file = new ClassPathResource("lua/" + name + ".lua");
        try {
            return RedisScript.of(file.getContentAsString(StandardCharsets.UTF_8), answer);
        } catch (IOException e) {
            throw new UncheckedIOException("script " + name + " cannot be read", e);
        }
    }
}
