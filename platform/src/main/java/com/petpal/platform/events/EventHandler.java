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
}
