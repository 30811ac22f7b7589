package com.petpal.localstack.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRedisTest {

    @Test
    void theSharedOneIsOneAndHasTheSettingsOfTheStack() {
        var redis = TestRedis.shared();

        assertThat(redis.command("PING")).isEqualTo("+PONG");
        assertThat(redis).isSameAs(TestRedis.shared());
        assertThat(redis.command("INFO", "memory")).contains("maxmemory_policy:volatile-lru");
    }

    @Test
    void aKilledOneComesBackEmptyOnItsPort() {
        try (var redis = TestRedis.start()) {
            redis.command("SET", "key", "value");
            redis.kill();
            assertThatThrownBy(() -> redis.command("PING")).isInstanceOf(IllegalStateException.class);

            redis.restart();

            assertThat(redis.command("EXISTS", "key")).isEqualTo(":0");
        }
    }

    @Test
    void theCarriedBinaryRunsWithItsOwnNamesOfSettings(@TempDir Path folder) {
        Path carried = RedisBinary.carried(folder);

        var binary = RedisBinary.asked(carried);

        assertThat(binary).isPresent();
        assertThat(RedisBinary.carried(folder)).isEqualTo(carried);
        assertThat(RedisConfig.text(RedisConfig.settings(binary.orElseThrow())))
                .contains("zset-max-ziplist-entries 1024");
    }

    @Test
    void aServerThatCannotHaveItsPortSaysSo(@TempDir Path folder) {
        int taken = TestRedis.shared().port();

        assertThatThrownBy(() -> RedisServer.start(taken, folder, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not come up");
    }
}
