package com.petpal.localstack.platform;

import static com.petpal.localstack.platform.PostWriter.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.redis.TestRedis;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What alerts are made of says what is, and not what was. */
class GaugesTest {

    private final Stores stores = Stores.start();
    private final TestRedis redis = stores.redis();
    private final ServiceProcess process =
            ServiceProcess.start("feed", stores.documents(), redis, Clock.systemUTC(), Heard.withNeighbours());

    @AfterEach
    void end() {
        process.close();
        stores.close();
    }

    @Test
    void whoeverSweepsNoLongerKnowsOfNoOldMark() {
        new PostWriter(process).write();
        soon().untilAsserted(() ->
                assertThat(gauge("petpal.events.oldest.mark.seconds")).isPositive());

        redis.command("SET", "lease:sweeper:feed", "another");

        soon().untilAsserted(() ->
                assertThat(gauge("petpal.events.oldest.mark.seconds")).isZero());
    }

    @Test
    void redisIsUpUntilItDoesNotAnswerAndAgainOnceItDoes() {
        assertThat(gauge("petpal.redis.up")).isOne();

        redis.kill();

        soon().untilAsserted(() -> assertThat(gauge("petpal.redis.up")).isZero());
        redis.restart();
        soon().untilAsserted(() -> assertThat(gauge("petpal.redis.up")).isOne());
    }

    private double gauge(String name) {
        return process.bean(MeterRegistry.class).get(name).gauge().value();
    }
}
