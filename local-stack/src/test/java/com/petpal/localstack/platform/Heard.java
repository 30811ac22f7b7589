package com.petpal.localstack.platform;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.events.EventStreams;
import com.petpal.platform.telemetry.TraceContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A consumer group that remembers what it heard, and fails as a test wants it to. */
final class Heard implements EventHandler {

    private static final String OF_POSTS = "feed.fanout";

    private final String group;
    private final Set<String> types;
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private volatile Consumer<DomainEvent> first = event -> {};

    Heard(String group, String... types) {
        this.group = group;
        this.types = Set.of(types);
    }

    static Heard ofPosts() {
        return new Heard(OF_POSTS, "post.created");
    }

    /** These, and for whoever is among them all other groups of the same stream, which want nothing of it: a mark waits for each. */
    static EventHandler[] withNeighbours(Heard... handlers) {
        Set<String> here = Stream.of(handlers).map(Heard::group).collect(Collectors.toUnmodifiableSet());
        List<String> feed = EventStreams.FEED.groups();
        Stream<Heard> others = feed.stream()
                .filter(group -> feed.stream().anyMatch(here::contains) && !here.contains(group))
                .map(group -> new Heard(group, "none"));
        return Stream.concat(Stream.of(handlers), others).toArray(EventHandler[]::new);
    }

    /** What to do with an event before it counts as heard. */
    Heard first(Consumer<DomainEvent> doing) {
        first = doing;
        return this;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void handle(DomainEvent event) {
        first.accept(event);
        events.add(event);
        traces.add(TraceContext.traceId().orElse(""));
    }

    List<String> aggregates() {
        return events.stream().map(DomainEvent::aggregate).toList();
    }

    List<DomainEvent> events() {
        return List.copyOf(events);
    }

    List<String> traces() {
        return List.copyOf(traces);
    }
}
