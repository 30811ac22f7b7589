package com.petpal.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How late the groups of a stream are. */
final class ReadLag {

    private final EventStreams stream;
    private final StreamScripts streams;
    private final Clock clock;

    ReadLag(EventStreams stream, StreamScripts streams, Clock clock) {
        this.stream = stream;
        this.streams = streams;
        this.clock = clock;
    }

    /** Seconds since the oldest event came that a group has not confirmed, of every group; 0 of one that has them all. */
    Map<String, Double> seconds() {
        StreamState state = streams.state(stream);
        return stream.groups().stream().collect(Collectors.toMap(Function.identity(), group -> seconds(state, group)));
    }

    private double seconds(StreamState state, String group) {
        EntryId oldest = state.oldestWaiting().get(group);
        return oldest == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(Instant.ofEpochMilli(oldest.millis()), clock.instant())
                                        .toMillis()
                                / 1e3);
    }
}
