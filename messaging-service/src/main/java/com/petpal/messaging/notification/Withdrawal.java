package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.PostId;
import java.util.Set;

/**
 * Something that people were told of is not so any more.
 *
 * @param kinds as what they were told of it
 * @param post that it is, or stands under
 * @param places where a notification names it
 * @param id of the comment or the post
 * @param version of the event that says so: what came later stays
 */
record Withdrawal(Set<NotificationKind> kinds, PostId post, Set<Place> places, String id, long version) {

    /** Where a notification names what it is about. */
    enum Place {
        SUBJECT("subject.id"),
        PARENT("subject.parentId");

        private final String field;

        Place(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    Withdrawal {
        kinds = Set.copyOf(kinds);
        places = Set.copyOf(places);
    }
}
