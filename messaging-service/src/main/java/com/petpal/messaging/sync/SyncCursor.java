package com.petpal.messaging.sync;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.MembershipStore.Place;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Where somebody's copy ends.
 *
 * @param since what is younger is not in it, but for what the pages of this round gave
 * @param began when this round did; the epoch between two rounds
 * @param place memberships up to here are done in this round
 * @param doneSeq how far the entries of the last one are, if they did not fit; otherwise 0
 */
record SyncCursor(Instant since, Instant began, Place place, long doneSeq) {

    /** How far clocks of processes may differ, and how long a write may take between its time and its being there. */
    static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final String KIND = "sync";
    private static final ConversationId FIRST = new ConversationId("0".repeat(22));
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}),(\\d{1,15}),(\\d{1,15}),(\\w{22}),(\\d{1,18})");

    /** Of whoever has nothing. */
    static SyncCursor nothing() {
        return after(Instant.EPOCH);
    }

    private static SyncCursor after(Instant since) {
        return new SyncCursor(since, Instant.EPOCH, new Place(since, FIRST), 0);
    }

    /** The same in a round that begins now, unless one has begun. */
    SyncCursor begun(Instant now) {
        return began.equals(Instant.EPOCH) ? new SyncCursor(since, now, place, doneSeq) : this;
    }

    SyncCursor at(Place done, long seq) {
        return new SyncCursor(since, began, done, seq);
    }

    /** Of the next round. */
    SyncCursor over() {
        Instant next = began.minus(OVERLAP);
        return after(next.isBefore(since) ? since : next);
    }

    String text() {
        return Cursor.encode(
                KIND,
                since.toEpochMilli() + "," + began.toEpochMilli() + ","
                        + place.at().toEpochMilli() + "," + place.conversationId() + "," + doneSeq);
    }

    /** @throws BadInput {@code bad_cursor} if it is none of ours */
    static SyncCursor parse(String cursor) {
        var parts = FORM.matcher(Cursor.decode(KIND, cursor));
        if (!parts.matches()) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        return new SyncCursor(
                time(parts.group(1)),
                time(parts.group(2)),
                new Place(time(parts.group(3)), new ConversationId(parts.group(4))),
                Long.parseLong(parts.group(5)));
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
