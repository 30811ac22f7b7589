package com.petpal.platform.events;

import java.time.Instant;
import org.bson.Document;

/**
 * An event that a group gave up on, as operators see it: nothing of what it says, and nobody it is about.
 *
 * @param id names it: its group and the event's id
 * @param failure the class of what was thrown last
 */
record DeadLetter(String id, String group, String type, String failure, Instant keptAt) {

    static DeadLetter of(Document stored) {
        return new DeadLetter(
                stored.getString("_id"),
                stored.getString("group"),
                String.valueOf(stored.getString("type")),
                String.valueOf(stored.getString("failure")),
                stored.getDate("keptAt").toInstant());
    }
}
