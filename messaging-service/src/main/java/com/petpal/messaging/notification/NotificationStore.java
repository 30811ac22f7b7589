package com.petpal.messaging.notification;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where notifications are kept. */
interface NotificationStore {

    /** What a notice did. */
    enum Noted {
        /** It is news, or was and is only repeated. */
        NEWS,
        /** The person knows it already: somebody did again what they had taken back. */
        KNOWN,
        /** Something later is there. */
        OUTDATED
    }

    /**
     * Makes a notice (part of) a notification.
     *
     * @param shown whether the person wants it in the list
     * @param at when it is news
     */
    Noted note(Notice notice, boolean shown, Instant at);

    /** Takes back what people were told, whoever they are. Asks all shards: not for requests. */
    void withdraw(Withdrawal withdrawal);

    Optional<Notification> find(UserId userId, String notificationId);

    /** Those in the list, the latest first; only what comes after a place in it. */
    List<Notification> page(UserId userId, Optional<Place> after, int limit);

    /** Those in the list that became news later than that, the latest first. */
    List<Notification> since(UserId userId, Instant after, int limit);

    /** Everything that is kept for a person, in the order of ids. */
    List<Notification> all(UserId userId, Optional<String> afterId, int limit);

    /** Removes all notifications of a person. How many it were. */
    long removeAll(UserId userId);

    /** Takes a person out of what others were told. How many notifications it were. */
    long removeTraces(UserId userId);

    /** Where in a list something is. */
    record Place(Instant at, String notificationId) {}
}
