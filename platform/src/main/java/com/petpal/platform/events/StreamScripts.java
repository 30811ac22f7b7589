package com.petpal.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisGate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.script.RedisScript;

/** The streams in Redis. Each method is one round trip, and throws {@code RedisAway} where it cannot be made. */
final class StreamScripts {

    private static final String EPOCH = "events:epoch";
    private static final String LONGEST = "1000000";
    private static final int GROUP_FIELDS = 4;
    private static final RedisScript<List> PUBLISH = LuaScript.named("publish-events", List.class);
    private static final RedisScript<List> STATE = LuaScript.named("stream-state", List.class);

    private final RedisGate redis;
    private final IdGenerator ids;

    StreamScripts(RedisGate redis, IdGenerator ids) {
        this.redis = redis;
        this.ids = ids;
    }

    /** Where a batch of events was put, in their order. */
    record Placed(String epoch, List<EntryId> entries) {}

    /** @param events of one stream */
    Placed publish(EventStreams stream, List<PendingEvent> events) {
        var arguments = new ArrayList<>(List.of(ids.random64(), LONGEST));
        for (PendingEvent event : events) {
            arguments.addAll(List.of(
                    event.id(),
                    event.type(),
                    event.aggregate(),
                    String.valueOf(event.version()),
                    event.at().toString(),
                    Objects.requireNonNullElse(event.traceparent(), ""),
                    event.data()));
        }
        List<String> answer = run(PUBLISH, stream, arguments.toArray(String[]::new));
        return new Placed(
                answer.getFirst(), answer.stream().skip(1).map(EntryId::parse).toList());
    }

    StreamState state(EventStreams stream) {
        List<String> answer = run(STATE, stream);
        var confirmed = new HashMap<String, EntryId>();
        var waiting = new HashMap<String, EntryId>();
        for (int i = 2; i + GROUP_FIELDS <= answer.size(); i += GROUP_FIELDS) {
            String group = answer.get(i);
            EntryId delivered = EntryId.parse(answer.get(i + 1));
            String pending = answer.get(i + 2);
            String undelivered = answer.get(i + 3);
            confirmed.put(
                    group,
                    pending.isEmpty() ? delivered : EntryId.parse(pending).before());
            if (!pending.isEmpty() || !undelivered.isEmpty()) {
                waiting.put(group, EntryId.parse(pending.isEmpty() ? undelivered : pending));
            }
        }
        EntryId watermark = stream.groups().stream()
                .map(group -> confirmed.getOrDefault(group, EntryId.NONE))
                .min(EntryId::compareTo)
                .orElse(EntryId.NONE);
        EntryId first = answer.get(1).isEmpty() ? EntryId.NONE : EntryId.parse(answer.get(1));
        return new StreamState(answer.getFirst(), first, watermark, Map.copyOf(waiting));
    }

    /** Drops what everybody has confirmed. */
    void trim(EventStreams stream, EntryId watermark) {
        redis.run(template -> template.execute((RedisCallback<Object>) connection -> connection.execute(
                "XTRIM",
                stream.key().getBytes(UTF_8),
                "MINID".getBytes(UTF_8),
                watermark.toString().getBytes(UTF_8))));
    }

    private List<String> run(RedisScript<List> script, EventStreams stream, String... arguments) {
        List<?> answer =
                redis.run(template -> template.execute(script, List.of(EPOCH, stream.key()), (Object[]) arguments));
        return answer.stream().map(String.class::cast).toList();
    }
}
