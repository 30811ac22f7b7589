package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code feed.notify}, {@code profile.notify} and {@code messaging.notify}: a feature wants somebody told. It need not know what they prefer, nor whom
 * they block.
 *
 * @param actorId who did it; absent where nobody is named
 * @param at when it happened; of two about the same the later one counts
 * @param detail what of several things happened, lower_snake
 * @param withdrawn whether it is taken back: the reaction removed, the comment deleted
 */
record Wanted(
        UserId recipientId,
        NotificationKind kind,
        @Nullable UserId actorId,
        Subject subject,
        Instant at,
        @Nullable String detail,
        @Nullable Boolean withdrawn) {

    Notice toNotice() {
        String who = kind.isGrouped() || actorId == null ? "" : ":" + actorId;
        return new Notice(
                recipientId,
                kind.text() + ":" + subject.text() + who,
                kind,
                subject,
                actorId,
                detail,
                at.toEpochMilli(),
                Boolean.TRUE.equals(withdrawn));
    }
}
