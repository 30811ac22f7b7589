package com.petpal.feed.post;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * What a post said before it was edited.
 *
 * @param version that it was
 * @param writtenAt when it came to be
 */
record EarlierText(long version, String text, Instant writtenAt) {

    /** How many a post keeps. */
    static final int MOST = 20;

    static EarlierText of(Post before) {
        Instant edited = before.editedAt();
        return new EarlierText(before.version(), before.text(), edited == null ? before.createdAt() : edited);
    }

    static EarlierText of(Document stored) {
        return new EarlierText(
                stored.getLong("version"),
                stored.getString("text"),
                stored.getDate("writtenAt").toInstant());
    }

    Document document() {
        return new Document("version", version).append("text", text).append("writtenAt", Date.from(writtenAt));
    }
}
