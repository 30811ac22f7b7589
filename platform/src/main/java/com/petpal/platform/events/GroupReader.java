package com.petpal.platform.events;

import io.lettuce.core.Consumer;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * One consumer's view of its group on a stream. A group that is missing, as after a flush, is made at the beginning
 * of the stream.
 */
final class GroupReader {

    private final RedisCommands<String, String> redis;
    private final String stream;
    private final Consumer<String> consumer;
    private final Duration block;

    /** @param redis on a connection of its own: reading blocks it */
    GroupReader(RedisCommands<String, String> redis, String stream, Consumer<String> consumer, Duration block) {
        this.redis = redis;
        this.stream = stream;
        this.consumer = consumer;
        this.block = block;
    }

    /** Entries nobody of the group has had yet; waits a moment for one to come. */
    List<StreamMessage<String, String>> fresh(int most) {
        return inGroup(() -> redis.xreadgroup(
                consumer, XReadArgs.Builder.block(block).count(most), StreamOffset.lastConsumed(stream)));
    }

    /** Entries that somebody of the group has had for at least so long without confirming them. */
    List<StreamMessage<String, String>> abandoned(Duration since, int most) {
        return inGroup(() -> redis.xautoclaim(
                        stream,
                        XAutoClaimArgs.Builder.xautoclaim(consumer, since, "0-0")
                                .count(most))
                .getMessages());
    }

    /** How often an entry was given to somebody of the group, this time included. */
    long deliveries(String entry) {
        return redis.xpending(stream, consumer.getGroup(), Range.create(entry, entry), Limit.from(1)).stream()
                .findFirst()
                .map(pending -> pending.getRedeliveryCount())
                .orElse(1L);
    }

    /** Says that entries are still worked on here, so that nobody takes them for abandoned. They count as given out no oftener. */
    void keep(Collection<String> entries) {
        if (!entries.isEmpty()) {
            redis.xclaim(
                    stream,
                    consumer,
                    XClaimArgs.Builder.justid().minIdleTime(Duration.ZERO),
                    entries.toArray(String[]::new));
        }
    }

    void confirm(String entry) {
        redis.xack(stream, consumer.getGroup(), entry);
    }

    private List<StreamMessage<String, String>> inGroup(Supplier<List<StreamMessage<String, String>>> read) {
        try {
            return read.get();
        } catch (RedisCommandExecutionException refused) {
            if (!String.valueOf(refused.getMessage()).contains("NOGROUP")) {
                throw refused;
            }
            create();
            return List.of();
        }
    }

    private void create() {
        try {
            redis.xgroupCreate(
                    StreamOffset.from(stream, "0"), consumer.getGroup(), XGroupCreateArgs.Builder.mkstream(true));
        } catch (RedisBusyException somebodyElseDid) {
            // That is what was wanted.
            Thread.onSpinWait();
        }
    }
}
