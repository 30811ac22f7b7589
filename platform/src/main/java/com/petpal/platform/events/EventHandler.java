package com.petpal.platform.events;

import java.util.Set;

/** A consumer group's work. A bean for each group; it must bear repetition and any order. */
public interface EventHandler {

    /** As registered in {@link EventStreams}. */
    String group();

    /** The types it cares about; others are confirmed unread. */
    Set<String> types();

    /** Anything thrown means "again later"; if it is not an outage, five times at most. */
    void handle(DomainEvent event);

    /** How many events a process works on at once; above 1 they are read ahead, 64 at most. */
    default int workers() {
        return 1;
    }

    /** What handling an event will cost; of those that wait the cheapest comes first. Must be known without asking anybody. */
    default long cost(DomainEvent event) {
        return 0;
    }
}
