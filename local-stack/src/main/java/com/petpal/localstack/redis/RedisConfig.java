package com.petpal.localstack.redis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings that the stack needs of Redis, as a {@code redis.conf}; where it listens is for the caller to say. */
final class RedisConfig {

    /** Timelines of 800 entries stay one compact block (16 KB instead of 96). */
    private static final String COMPACT_ENTRIES = "1024";

    private static final int LISTPACK_SINCE = 7;

    private RedisConfig() {}

    static Map<String, String> settings(RedisBinary binary) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("bind", "127.0.0.1");
        settings.put("save", "\"\"");
        settings.put("appendonly", "no");
        settings.put("maxmemory", "256mb");
        settings.put("maxmemory-policy", "volatile-lru");
        settings.put(
                binary.majorVersion() >= LISTPACK_SINCE ? "zset-max-listpack-entries" : "zset-max-ziplist-entries",
                COMPACT_ENTRIES);
        return settings;
    }

    static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
