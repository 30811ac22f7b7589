package com.petpal.platform.limit;

import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.redis.RedisGate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.redis.core.script.RedisScript;

/** Buckets that all processes share, in one round trip; and what each {@link Quota} says while there are none. */
final class RedisBuckets implements Buckets {

    private static final RedisScript<List> TAKE = LuaScript.named("take-tokens", List.class);

    private final RedisGate redis;
    private final Buckets meanwhile;

    /** @param meanwhile where those are that each process counts while Redis is away */
    RedisBuckets(RedisGate redis, Buckets meanwhile) {
        this.redis = redis;
        this.meanwhile = meanwhile;
    }

    @Override
    public Taken take(List<Bucket> buckets) {
        if (buckets.isEmpty()) {
            return new Taken(true, List.of());
        }
        try {
            return shared(buckets);
        } catch (RedisAway away) {
            return meanwhile.take(buckets.stream()
                    .filter(bucket -> bucket.quota().isHeldWithoutRedis())
                    .toList());
        }
    }

    private Taken shared(List<Bucket> buckets) {
        List<String> keys = buckets.stream().map(Bucket::key).toList();
        Object[] shapes = buckets.stream()
                .flatMap(bucket -> Stream.of(String.valueOf(bucket.capacity()), String.valueOf(micros(bucket.pace()))))
                .toArray();
        List<?> answer = Objects.requireNonNull(redis.run(template -> template.execute(TAKE, keys, shapes)));
        List<Level> levels = IntStream.range(0, buckets.size())
                .mapToObj(i -> new Level(buckets.get(i), Duration.of(number(answer, i + 1), ChronoUnit.MICROS)))
                .toList();
        return new Taken(number(answer, 0) == 1, levels);
    }

    private static long number(List<?> answer, int index) {
        return ((Number) answer.get(index)).longValue();
    }

    private static long micros(Duration pace) {
        return Math.max(1, pace.toNanos() / 1_000);
    }
}
