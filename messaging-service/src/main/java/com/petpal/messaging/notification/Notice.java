package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person, as it becomes part of a notification.
 *
 * @param key what it is about: notices with the same one become one notification of the recipient
 * @param version of two with the same key (and, in groups, actor) the greater one counts
 * @param gone whether it is taken back
 */
record Notice(
        UserId recipient,
        String key,
        NotificationKind kind,
        Subject subject,
        @Nullable UserId actor,
        @Nullable String detail,
        long version,
        boolean gone) {

    String notificationId() {
        return OpaqueId.derivedFrom(recipient + ":" + key);
    }
}
